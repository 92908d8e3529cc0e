package org.huanjie.testkit.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {
    private final TokenMint mint = TokenMint.fresh();

    @Test
    void the_public_key_verifies_a_token_and_no_changed_one() throws Exception {
        String token = mint.builder().role("county-office").division("990123").sign();
        assertThat(verifies(token, mint)).isTrue();
        assertThat(verifies(token, TokenMint.fresh())).isFalse();
        String[] parts = token.split("\\.");
        String other = mint.builder().role("operator").division("99").sign().split("\\.")[1];
        assertThat(verifies(parts[0] + "." + other + "." + parts[2], mint)).isFalse();
    }

    @Test
    void a_token_says_who_may_what_where() throws Exception {
        JsonNode claims = claims(mint.builder()
                .role("district-team", "registrar")
                .division("990123101")
                .units("990123101001", "990123101002")
                .name("陈晓")
                .sign());
        assertThat(claims.get("iss").asText()).isEqualTo("https://huanjie.local");
        assertThat(claims.get("sub").asText()).isEqualTo("district-team-990123101");
        assertThat(claims.get("upn").asText()).isEqualTo("district-team-990123101");
        assertThat(claims.get("name").asText()).isEqualTo("陈晓");
        assertThat(claims.get("groups")).hasToString("[\"district-team\",\"registrar\"]");
        assertThat(claims.get("division").asText()).isEqualTo("990123101");
        assertThat(claims.get("units")).hasToString("[\"990123101001\",\"990123101002\"]");
        Instant expires = Instant.ofEpochSecond(claims.get("exp").asLong());
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)), Instant.now().plus(Duration.ofHours(12)));
    }

    @Test
    void what_was_not_given_is_not_claimed() throws Exception {
        JsonNode claims = claims(mint.builder().role("auditor").sign());
        assertThat(claims.has("division")).isFalse();
        assertThat(claims.has("units")).isFalse();
    }

    @Test
    void a_kept_mint_has_the_same_key_again_and_hides_it(@TempDir Path dir) throws Exception {
        TokenMint first = TokenMint.keptIn(dir.resolve("keys"));
        TokenMint second = TokenMint.keptIn(dir.resolve("keys"));
        assertThat(verifies(second.builder().role("operator").sign(), first)).isTrue();
        try (var files = Files.list(dir.resolve("keys"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .containsExactlyInAnyOrder(
                                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    private static boolean verifies(String token, TokenMint mint) throws Exception {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(mint.publicKey()))));
        signature.update(token.substring(0, dot).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
