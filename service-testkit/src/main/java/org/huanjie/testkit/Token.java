package org.huanjie.testkit;

import org.huanjie.testkit.token.TokenBuilder;
import org.huanjie.testkit.token.TokenMint;

/** Tokens that the service under test believes. They hold for 12 hours. */
public final class Token {
    public static final String ISSUER = TokenMint.ISSUER;

    private Token() {}

    /** A person {@code <role>-<division>}, the same one each time. */
    public static String of(String role, String division) {
        return builder().role(role).division(division).sign();
    }

    /** @param sub the person, for what takes two */
    public static String of(String role, String division, String sub) {
        return builder().role(role).division(division).sub(sub).sign();
    }

    /** For units, names, several roles, or a token that lacks something. End with {@link TokenBuilder#sign()}. */
    public static TokenBuilder builder() {
        return Settings.mint().builder();
    }
}
