package org.huanjie.nomination.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much an erasure is about.
 *
 * @param courses    of districts and by-elections, each erased as a whole
 * @param candidates who were not elected
 * @param notices    with names: their pages go, their hashes stay
 */
@Schema(name = "ErasureExtent")
record Extent(long courses, long nominations, long signatures, long candidates, long proxies, long notices) {
    static final Extent NONE = new Extent(0, 0, 0, 0, 0, 0);

    Extent plus(Extent more) {
        return new Extent(
                courses + more.courses,
                nominations + more.nominations,
                signatures + more.signatures,
                candidates + more.candidates,
                proxies + more.proxies,
                notices + more.notices);
    }
}
