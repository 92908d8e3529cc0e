package org.huanjie.kit.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what must not lie about in plain (AES-256-GCM or SM4-GCM, key id in the text, so that keys can be rotated), finds it
 * again by a keyed hash, and signs. Thread-safe.
 */
@Singleton
public class Keyring {
    private static final int NONCE = 12;
    private static final int LONGEST_ID = 40;
    private static final String COMMERCIAL_DATA = "SM4:";
    private static final String COMMERCIAL_INDEX = "SM3:";

    private record DataKey(Cryptography by, byte[] bytes) {
        Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
            return by.cipher(mode, by.dataKey(bytes), nonce, context);
        }

        /** A key for signatures that tells nothing of the one it is made of. */
        byte[] signature(String text) {
            byte[] derived = by.hash(bytes, "huanjie signature".getBytes(UTF_8));
            return by.hash(derived, text.getBytes(UTF_8));
        }
    }

    private final Map<String, DataKey> keys = new LinkedHashMap<>();
    private final String current;
    private final Cryptography indexBy;
    private final byte[] index;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param data  {@code id:base64[,id:base64…]}, AES keys of 32 bytes, or {@code id:SM4:base64} of 16; the first encrypts, all decrypt
     * @param index base64 of 32 bytes for HMAC-SHA256, or {@code SM3:base64}; never rotated without re-indexing
     */
    public Keyring(
            @ConfigProperty(name = "huanjie.keys.data") String data,
            @ConfigProperty(name = "huanjie.keys.index") String index) {
        for (String entry : data.split(",")) {
            String[] parts = entry.trim().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty() || parts[0].length() > LONGEST_ID) {
                throw new IllegalArgumentException("huanjie.keys.data must be id:base64[,id:base64]");
            }
            keys.put(parts[0], dataKey(parts[1]));
        }
        this.current = keys.keySet().iterator().next();
        this.indexBy = index.startsWith(COMMERCIAL_INDEX) ? Cryptography.COMMERCIAL : Cryptography.USUAL;
        this.index = key(index.replaceFirst("^" + COMMERCIAL_INDEX, ""), Cryptography.HASH_BYTES, "huanjie.keys.index");
    }

    private static DataKey dataKey(String text) {
        Cryptography by = text.startsWith(COMMERCIAL_DATA) ? Cryptography.COMMERCIAL : Cryptography.USUAL;
        String base64 = text.replaceFirst("^" + COMMERCIAL_DATA, "");
        return new DataKey(by, key(base64, by.keyBytes(), "huanjie.keys.data"));
    }

    private static byte[] key(String base64, int length, String setting) {
        byte[] key = Base64.getDecoder().decode(base64.trim());
        if (key.length != length) {
            throw new IllegalArgumentException(setting + " must hold keys of " + length + " bytes");
        }
        return key;
    }

    /**
     * @param context what the text belongs to (table and column); decryption needs the same, so a value cannot be moved elsewhere
     * @return key id, nonce and cipher text in one
     */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            byte[] id = current.getBytes(US_ASCII);
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = keys.get(current)
                    .cipher(Cipher.ENCRYPT_MODE, nonce, context)
                    .doFinal(plain);
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
        return plain == null ? null : encrypt(plain.getBytes(UTF_8), context);
    }

    /** @throws IllegalStateException for a changed text, another context, or a key this ring does not hold */
    public byte[] decrypt(byte[] sealed, String context) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            byte[] id = new byte[buffer.get()];
            buffer.get(id);
            byte[] nonce = new byte[NONCE];
            buffer.get(nonce);
            DataKey key = keys.get(new String(id, US_ASCII));
            if (key == null) {
                throw new IllegalStateException("the key of this text is not on the ring");
            }
            return key.cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(sealed, buffer.position(), buffer.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    public String decryptText(byte[] sealed, String context) {
        return sealed == null ? null : new String(decrypt(sealed, context), UTF_8);
    }

    /** Id of the key that encrypts. */
    public String current() {
        return current;
    }

    /** Keyed hash by which an encrypted value is found again: 32 bytes, the same for the same text. */
    public byte[] blindIndex(String plain) {
        return blindIndex(plain.getBytes(UTF_8));
    }

    public byte[] blindIndex(byte[] plain) {
        return indexBy.hash(index, plain);
    }

    /** @return key id and keyed hash of a text, by which this service knows it for its own as long as the key is on the ring */
    public String sign(String text) {
        byte[] signature = keys.get(current).signature(text);
        return current + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Whether a holder of this ring's keys has signed the text. */
    public boolean isSigned(String text, String signature) {
        int colon = signature.indexOf(':');
        DataKey key = colon < 0 ? null : keys.get(signature.substring(0, colon));
        if (key == null) {
            return false;
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(signature.substring(colon + 1));
            return MessageDigest.isEqual(given, key.signature(text));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
