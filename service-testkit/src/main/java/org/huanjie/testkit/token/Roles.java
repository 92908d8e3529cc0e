package org.huanjie.testkit.token;

import java.util.List;

/** All roles that a token of the suite may name, as {@code design.md} §4 lists them. */
public final class Roles {
    public static final List<String> ALL = List.of(
            "county-office",
            "county-committee",
            "township-office",
            "township-committee",
            "district-team",
            "registrar",
            "standing-committee",
            "leading-group",
            "city-observer",
            "auditor",
            "integration",
            "operator");

    private Roles() {}
}
