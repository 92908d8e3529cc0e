package org.huanjie.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.testkit.token.TokenBuilder;
import org.huanjie.testkit.token.TokenMint;

/** Tokens that the service under test believes. They hold for 12 hours. */
public final class Token {
    public static final String ISSUER = TokenMint.ISSUER;

    /** Signing takes longer than most requests that a test makes with the token. */
    private static final Map<List<String>, String> SIGNED = new ConcurrentHashMap<>();

    private Token() {}

    /** A person {@code <role>-<division>}, the same one each time. */
    public static String of(String role, String division) {
        return SIGNED.computeIfAbsent(
                List.of(role, division),
                who -> builder().role(role).division(division).sign());
    }

    /** @param sub the person, for what takes two */
    public static String of(String role, String division, String sub) {
        return SIGNED.computeIfAbsent(
                List.of(role, division, sub),
                who -> builder().role(role).division(division).sub(sub).sign());
    }

    /** For units, names, several roles, or a token that lacks something. End with {@link TokenBuilder#sign()}. */
    public static TokenBuilder builder() {
        return Settings.mint().builder();
    }
}
