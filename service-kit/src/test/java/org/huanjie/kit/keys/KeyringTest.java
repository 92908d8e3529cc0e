package org.huanjie.kit.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private final Keyring ring = new Keyring("new:" + NEW + ",old:" + OLD, key(3));

    @Test
    void what_is_encrypted_is_read_again_and_looks_different_each_time() {
        byte[] first = ring.encrypt("13800000000", "voter.phone");
        assertThat(ring.decryptText(first, "voter.phone")).isEqualTo("13800000000");
        assertThat(first).isNotEqualTo(ring.encrypt("13800000000", "voter.phone"));
        assertThat(new String(first)).doesNotContain("138");
    }

    @Test
    void a_text_of_an_old_key_is_read_and_an_unknown_key_is_not() {
        byte[] old = new Keyring("old:" + OLD, key(3)).encrypt("x", "c");
        assertThat(ring.decryptText(old, "c")).isEqualTo("x");
        byte[] foreign = new Keyring("other:" + key(9), key(3)).encrypt("x", "c");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ring.decrypt(foreign, "c"));
    }

    @Test
    void a_text_cannot_be_moved_or_changed() {
        byte[] sealed = ring.encrypt("x", "voter.phone");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ring.decrypt(sealed, "voter.address"));
        sealed[sealed.length - 1] ^= 1;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ring.decrypt(sealed, "voter.phone"));
    }

    @Test
    void the_blind_index_is_stable_and_keyed() {
        assertThat(ring.blindIndex("a"))
                .isEqualTo(ring.blindIndex("a"))
                .hasSize(32)
                .isNotEqualTo(ring.blindIndex("b"));
        assertThat(new Keyring("k:" + OLD, key(4)).blindIndex("a")).isNotEqualTo(ring.blindIndex("a"));
    }

    @Test
    void a_short_key_stops_the_start() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Keyring("k:AAAA", key(3)))
                .withMessageContaining("huanjie.keys.data");
    }

    @Test
    void what_is_signed_is_known_and_nothing_else() {
        String signature = ring.sign("1000 records");
        assertThat(ring.isSigned("1000 records", signature)).isTrue();
        assertThat(ring.isSigned("1001 records", signature)).isFalse();
        assertThat(new Keyring("new:" + OLD, key(3)).isSigned("1000 records", signature))
                .isFalse();
        assertThat(new Keyring("newer:" + key(7) + ",new:" + NEW, key(3)).isSigned("1000 records", signature))
                .as("signed before the key was rotated")
                .isTrue();
        for (String rubbish : new String[] {"", "new", "new:", "new:!", "none:" + signature}) {
            assertThat(ring.isSigned("1000 records", rubbish)).isFalse();
        }
    }

    @Test
    void commercial_cryptography_takes_over_by_configuration() {
        Keyring commercial = new Keyring("sm:SM4:" + key(5, 16) + ",old:" + OLD, "SM3:" + key(6));
        byte[] before = new Keyring("old:" + OLD, key(3)).encrypt("13800000000", "voter.phone");
        byte[] after = commercial.encrypt("13800000000", "voter.phone");
        assertThat(commercial.decryptText(before, "voter.phone")).isEqualTo("13800000000");
        assertThat(commercial.decryptText(after, "voter.phone")).isEqualTo("13800000000");
        assertThat(commercial.blindIndex("a"))
                .hasSize(32)
                .isNotEqualTo(new Keyring("k:" + OLD, key(6)).blindIndex("a"));
        assertThat(commercial.isSigned("x", commercial.sign("x"))).isTrue();
        after[after.length - 1] ^= 1;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> commercial.decrypt(after, "voter.phone"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Keyring("sm:SM4:" + key(5), key(3)))
                .withMessageContaining("16 bytes");
    }

    /** GB/T 32905-2016, appendix A.1, and GB/T 32907-2016, appendix A.1: the algorithms are those of the standards. */
    @Test
    void the_algorithms_are_those_of_the_standards() throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        byte[] abc = MessageDigest.getInstance("SM3", provider).digest("abc".getBytes(US_ASCII));
        assertThat(HexFormat.of().formatHex(abc))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        byte[] block = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", provider);
        sm4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(block, "SM4"));
        assertThat(HexFormat.of().formatHex(sm4.doFinal(block))).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    private static String key(int fill) {
        return key(fill, 32);
    }

    private static String key(int fill, int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
