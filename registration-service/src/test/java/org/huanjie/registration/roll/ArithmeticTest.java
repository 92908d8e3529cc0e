package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    @Proves({"R-47", "W-17"})
    void old_plus_additions_minus_removals_is_new() {
        Arithmetic sums = sums(3842, 96, 2, 143, 61, 118, 1, 0);
        assertThat(sums.total()).isEqualTo(3903);
        assertThat(sums.explanation())
                .isEqualTo("上次名单3842名；增加241名（新满十八周岁96名、恢复政治权利2名、迁入143名）；减少180名（死亡61名、迁出118名、被剥夺政治权利1名）；本次名单3903名。");
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
    @Proves({"R-47", "E2E"})
    void the_county_district_has_the_voters_of_both_township_districts_and_of_the_plant() {
        Arithmetic county = sums(3242, 71, 1, 34, 41, 52, 1, 2 + 1);
        Arithmetic eleven = sums(1671, 39, 1, 12, 22, 20, 1, 1 + 1);
        Arithmetic twelve = sums(1098, 24, 0, 9, 15, 21, 0, 1);
        assertThat(county.balances(3251)).isTrue();
        assertThat(eleven.balances(1678)).isTrue();
        assertThat(twelve.balances(1094)).isTrue();
        int plant = 479;
        assertThat(eleven.total() + twelve.total() + plant).isEqualTo(county.total());
    }

    private static Arithmetic sums(
            int previous, int adults, int restored, int in, int dead, int out, int deprived, int others) {
        return Arithmetic.of(
                previous,
                Map.of(
                        "TURNED_18",
                        adults,
                        "RESTORED",
                        restored,
                        "MOVED_IN",
                        in,
                        "DECEASED",
                        dead,
                        "MOVED_OUT",
                        out,
                        "DEPRIVED",
                        deprived,
                        "OTHER_REMOVED",
                        others));
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
