package org.huanjie.kit.keys;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what must not lie about in plain (AES-256-GCM, key id in the text, so that keys can be rotated) and finds it
 * again by a keyed hash. Thread-safe.
 */
@Singleton
public class Keyring {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    // looking an algorithm up costs more than using it, and an import uses it a million times
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Keyring::newCipher);
    private static final ThreadLocal<Mac> HASH = ThreadLocal.withInitial(Keyring::newMac);

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;
    private final SecretKeySpec index;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param data  {@code id:base64[,id:base64…]} of 32 bytes each; the first encrypts, all decrypt
     * @param index base64 of 32 bytes, never rotated without re-indexing
     */
    Keyring(
            @ConfigProperty(name = "huanjie.keys.data") String data,
            @ConfigProperty(name = "huanjie.keys.index") String index) {
        for (String entry : data.split(",")) {
            String[] parts = entry.trim().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty() || parts[0].length() > 40) {
                throw new IllegalArgumentException("huanjie.keys.data must be id:base64[,id:base64]");
            }
            keys.put(parts[0], new SecretKeySpec(key(parts[1], "huanjie.keys.data"), "AES"));
        }
        this.current = keys.keySet().iterator().next();
        this.index = new SecretKeySpec(key(index, "huanjie.keys.index"), "HmacSHA256");
    }

    private static byte[] key(String base64, String setting) {
        byte[] key = Base64.getDecoder().decode(base64.trim());
        if (key.length != 32) {
            throw new IllegalArgumentException(setting + " must hold keys of 32 bytes");
        }
        return key;
    }

    /**
     * @param context what the text belongs to (table and column); decryption needs the same, so a value cannot be moved elsewhere
     * @return key id, nonce and cipher text in one
     */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            byte[] id = current.getBytes(StandardCharsets.US_ASCII);
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, context);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    public byte[] encrypt(String plain, String context) {
        return plain == null ? null : encrypt(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** @throws IllegalStateException for a changed text, another context, or a key this ring does not hold */
    public byte[] decrypt(byte[] sealed, String context) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            byte[] id = new byte[buffer.get()];
            buffer.get(id);
            byte[] nonce = new byte[NONCE];
            buffer.get(nonce);
            SecretKey key = keys.get(new String(id, StandardCharsets.US_ASCII));
            if (key == null) {
                throw new IllegalStateException("the key of this text is not on the ring");
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context);
            return cipher.doFinal(sealed, buffer.position(), buffer.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    public String decryptText(byte[] sealed, String context) {
        return sealed == null ? null : new String(decrypt(sealed, context), StandardCharsets.UTF_8);
    }

    /** Keyed hash by which an encrypted value is found again: 32 bytes, the same for the same text. */
    public byte[] blindIndex(String plain) {
        return blindIndex(plain.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] blindIndex(byte[] plain) {
        try {
            Mac mac = HASH.get();
            mac.init(index);
            return mac.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
