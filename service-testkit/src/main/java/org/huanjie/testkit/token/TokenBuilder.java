package org.huanjie.testkit.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a token says of its bearer. Without a division or a role it says nothing of them: for the tests that such a token opens
 * no door.
 */
public final class TokenBuilder {
    private final TokenMint mint;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private List<String> roles = List.of();
    private String division;
    private String sub;
    private String name;
    private Duration life = Duration.ofHours(12);

    TokenBuilder(TokenMint mint) {
        this.mint = mint;
    }

    /** Claim {@code groups}. */
    public TokenBuilder role(String... roles) {
        this.roles = List.of(roles);
        return this;
    }

    /** The part of the country it may see: a code or its beginning. */
    public TokenBuilder division(String division) {
        this.division = division;
        return this;
    }

    /** The person; {@code <first role>-<division>} if not given. */
    public TokenBuilder sub(String sub) {
        this.sub = sub;
        return this;
    }

    /** The person's name; the {@code sub} if not given. */
    public TokenBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** The units a district team or registrar is narrowed to. */
    public TokenBuilder units(String... units) {
        claims.put("units", List.of(units));
        return this;
    }

    /** How long it holds from now, 12 hours if not given; negative for one that has run out. */
    public TokenBuilder expiresIn(Duration life) {
        this.life = life;
        return this;
    }

    /** Any other claim; null takes one away that the token would have. */
    public TokenBuilder claim(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** @return the token as it follows {@code Bearer} */
    public String sign() {
        return mint.sign(claims());
    }

    /** @return the token with {@code alg: none} and no signature */
    public String unsigned() {
        return TokenMint.unsigned("none", claims()) + ".";
    }

    /** @return the token signed by HS256 with the mint's public key, which everybody has, for a secret */
    public String signedByPublicKey() {
        try {
            String body = TokenMint.unsigned("HS256", claims());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(mint.publicKey()), "HmacSHA256"));
            return body + "." + TokenMint.encode(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> claims() {
        Instant now = Clock.systemUTC().instant();
        String person = sub != null ? sub : (roles.isEmpty() ? "nobody" : roles.get(0)) + "-" + division;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("iss", TokenMint.ISSUER);
        all.put("aud", TokenMint.AUDIENCE);
        all.put("jti", UUID.randomUUID().toString());
        all.put("iat", Math.min(now.getEpochSecond(), now.plus(life).getEpochSecond()));
        all.put("exp", now.plus(life).getEpochSecond());
        all.put("sub", person);
        all.put("upn", person);
        all.put("name", name != null ? name : person);
        all.put("groups", roles);
        all.put("division", division);
        all.putAll(claims);
        all.values().removeIf(value -> value == null);
        return all;
    }
}
