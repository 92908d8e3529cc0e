package org.huanjie.testkit.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * Signs tokens (RS256) with a key of its own. Whoever holds the key can be anyone: only for tests and local runs. Safe for use
 * by several threads.
 */
public final class TokenMint {
    public static final String ISSUER = "https://huanjie.local";

    /** As services ask for it, {@code quarkus.oidc.token.audience}. */
    public static final String AUDIENCE = "huanjie";

    private static final String KEY_FILE = "token-key.b64";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RSAPrivateCrtKey key;

    private TokenMint(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** A mint with a new key. */
    public static TokenMint fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenMint((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param privateKey base64 of PKCS#8, as {@link #privateKey()} gives it */
    public static TokenMint of(String privateKey) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey));
            return new TokenMint(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA private key", e);
        }
    }

    /** The mint whose key lies in the folder; on first use it is made, readable by its owner only. */
    public static TokenMint keptIn(Path folder) {
        Path file = folder.resolve(KEY_FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                Path half = Files.createTempFile(
                        folder,
                        KEY_FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, fresh().privateKey());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base64 of PKCS#8: {@code smallrye.jwt.sign.key}. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Base64 of X.509: {@code quarkus.oidc.public-key}. */
    public String publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(
                            KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token to be filled in. */
    public TokenBuilder builder() {
        return new TokenBuilder(this);
    }

    /** A token as it stands before it is signed, under any algorithm: for forgeries. */
    static String unsigned(String algorithm, Map<String, Object> claims) {
        try {
            return part(Map.of("alg", algorithm, "typ", "JWT")) + "." + part(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(Map<String, Object> claims) {
        try {
            String body = unsigned("RS256", claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(body.getBytes(StandardCharsets.US_ASCII));
            return body + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> content) throws JsonProcessingException {
        return encode(JSON.writeValueAsBytes(content));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
