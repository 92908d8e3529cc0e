package org.huanjie.nomination.proxy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a proxy's paper says beside who votes for whom.
 *
 * @param lateReason why it is taken after the list of proxies was due; null where it is not
 */
record Paper(Form form, Cause cause, LocalDate receivedOn, String lateReason) {
    /** Verifiable ways in which it was given; by word of mouth is none of them. */
    @Schema(name = "ProxyForm")
    enum Form {
        LETTER,
        FAX,
        OTHER_WRITTEN
    }

    /** Why the principal does not come. */
    @Schema(name = "ProxyCause")
    enum Cause {
        AWAY,
        ILL
    }
}
