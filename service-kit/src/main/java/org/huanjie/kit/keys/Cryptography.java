package org.huanjie.kit.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The two families of algorithms that a key may be of: the usual one, and commercial cryptography (商用密码) for
 * installations that have to pass its assessment (密码法 art. 27).
 */
enum Cryptography {
    /** AES-256-GCM and HMAC with SHA-256, by the JDK. */
    USUAL("AES", "AES/GCM/NoPadding", 32, "HmacSHA256"),
    /** SM4-GCM (GB/T 32907) and HMAC with SM3 (GB/T 32905), by Bouncy Castle. */
    COMMERCIAL("SM4", "SM4/GCM/NoPadding", 16, "HMACSM3");

    private static final int TAG_BITS = 128;

    /** Bytes of a key for hashes, and of the hashes. */
    static final int HASH_BYTES = 32;

    private final String keyed;
    private final String transformation;
    private final int keyBytes;
    private final String hash;
    // looking an algorithm up costs more than using it, and an import uses it a million times
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(this::newCipher);
    private final ThreadLocal<Mac> hashes = ThreadLocal.withInitial(this::newMac);

    Cryptography(String keyed, String transformation, int keyBytes, String hash) {
        this.keyed = keyed;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
        this.hash = hash;
    }

    int keyBytes() {
        return keyBytes;
    }

    SecretKey dataKey(byte[] key) {
        return new SecretKeySpec(key, keyed);
    }

    Cipher cipher(int mode, SecretKey key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Keyed hash of 32 bytes. */
    byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = hashes.get();
            mac.init(new SecretKeySpec(key, hash));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private Cipher newCipher() {
        try {
            return this == USUAL
                    ? Cipher.getInstance(transformation)
                    : Cipher.getInstance(transformation, BouncyCastle.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mac newMac() {
        try {
            return this == USUAL ? Mac.getInstance(hash) : Mac.getInstance(hash, BouncyCastle.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made where it is used only, and never registered: what else uses the JDK's algorithms goes on with these. */
    private static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
