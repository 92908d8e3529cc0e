package org.huanjie.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
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

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
