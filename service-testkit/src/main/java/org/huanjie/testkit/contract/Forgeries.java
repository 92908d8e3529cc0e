package org.huanjie.testkit.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.token.TokenBuilder;
import org.huanjie.testkit.token.TokenMint;

/** Tokens that say the right things and are not to be believed, each for one reason. */
final class Forgeries {
    private static final TokenMint STRANGE = TokenMint.fresh();

    private Forgeries() {}

    /** By what is wrong with them; null is no token at all. */
    static Map<String, String> of(String role, String division) {
        String right = Token.of(role, division);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("none", null);
        tokens.put("rubbish", "rubbish");
        tokens.put(
                "expired",
                Token.builder()
                        .role(role)
                        .division(division)
                        .expiresIn(Duration.ofHours(-1))
                        .sign());
        tokens.put("without an end", claiming(role, division, "exp", null));
        tokens.put("of another issuer", claiming(role, division, "iss", "https://elsewhere.invalid"));
        tokens.put("for another audience", claiming(role, division, "aud", "another-suite"));
        tokens.put("for no audience", claiming(role, division, "aud", null));
        tokens.put(
                "signed by another key",
                filled(STRANGE.builder(), role, division).sign());
        tokens.put("alg none", filled(Token.builder(), role, division).unsigned());
        tokens.put(
                "signed by the public key",
                filled(Token.builder(), role, division).signedByPublicKey());
        tokens.put("of a changed signature", changed(right, right.lastIndexOf('.') + 40));
        tokens.put("of another payload", promoted(right, Token.of("nobody", division)));
        return tokens;
    }

    private static TokenBuilder filled(TokenBuilder token, String role, String division) {
        return token.role(role).division(division);
    }

    private static String claiming(String role, String division, String claim, Object value) {
        return filled(Token.builder(), role, division).claim(claim, value).sign();
    }

    private static String changed(String token, int at) {
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    /** What one token says under the signature of another. */
    private static String promoted(String says, String signed) {
        String payload = says.substring(0, says.lastIndexOf('.'));
        return payload + signed.substring(signed.lastIndexOf('.'));
    }
}
