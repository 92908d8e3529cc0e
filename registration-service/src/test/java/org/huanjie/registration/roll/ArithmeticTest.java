package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    @Proves({"R-47", "W-17"})
    void old_plus_additions_minus_removals_is_new() {
        Arithmetic sums = Arithmetic.of(
                3842,
                Map.of(
                        "TURNED_18",
                        96,
                        "RESTORED",
                        2,
                        "MOVED_IN",
                        143,
                        "DECEASED",
                        61,
                        "MOVED_OUT",
                        118,
                        "DEPRIVED",
                        1));
        assertThat(sums.total()).isEqualTo(3903);
        Arithmetic after = Arithmetic.of(sums.total(), Map.of("OTHER_REMOVED", 4 + 2));
        assertThat(after.total()).isEqualTo(3897);
        assertThat(after.balances(3897)).isTrue();
        assertThat(after.balances(3898)).isFalse();
    }

    @Test
    @Proves({"R-47", "W-18"})
    void a_move_within_the_county_leaves_its_total() {
        Arithmetic from = Arithmetic.of(100, Map.of("MOVED_OUT", 1));
        Arithmetic to = Arithmetic.of(200, Map.of("MOVED_IN", 1));
        assertThat(from.total() + to.total()).isEqualTo(300);
    }

    @Test
    @Proves("R-59")
    void without_grounds_the_sums_stay() {
        Arithmetic sums =
                Arithmetic.of(10, Map.of("DEPRIVED", 1, "RESTORED", 2)).withoutGrounds();
        assertThat(sums).isEqualTo(new Arithmetic(10, 0, 0, 0, 2, 0, 0, 0, 1, 11));
        assertThat(sums.balances(11)).isTrue();
    }
}
