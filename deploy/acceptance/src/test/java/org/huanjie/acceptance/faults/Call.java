package org.huanjie.acceptance.faults;

import java.util.Map;

/**
 * A change that a client asks for.
 *
 * @param kind     of its effect: {@code voter}, {@code plan-publication}
 * @param marker   by which its effect is known from all others of the kind
 * @param role     who asks, in {@code division}
 * @param path     {@code service/path}
 * @param ifMatch  the version it changes; null for a {@code POST}
 */
record Call(String kind, String marker, String role, String division, String path, Object body, String ifMatch) {
    static Call post(String kind, String marker, String role, String division, String path, Object body) {
        return new Call(kind, marker, role, division, path, body, null);
    }

    static Call put(
            String kind, String marker, String role, String division, String path, Map<String, ?> body, String seen) {
        return new Call(kind, marker, role, division, path, body, seen);
    }

    boolean isPut() {
        return ifMatch != null;
    }
}
