package org.huanjie.nomination.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final int DRAWS = 5_000;

    @Test
    @Proves("R-92")
    void shares_are_compared_exactly_and_whoever_keeps_one_reaches_its_target() {
        Random random = new Random(7);
        for (int i = 0; i < DRAWS; i++) {
            int before = 1 + random.nextInt(450);
            int members = random.nextInt(before + 1);
            int now = 1 + random.nextInt(450);
            int there = random.nextInt(now + 1);
            for (Indicator indicator : List.of(Indicator.WOMEN, Indicator.CADRE, Indicator.CPC)) {
                Comparison compared = compared(indicator, members, before, there, now);
                Comparison.Against against = compared.stages().get(0);
                int order = share(there, now).compareTo(share(members, before));
                assertThat(against.change().ordinal() - 1).isEqualTo(order);
                assertThat(against.asWanted())
                        .isEqualTo(
                                indicator == Indicator.CPC || (indicator == Indicator.WOMEN ? order >= 0 : order <= 0));
                compared.target()
                        .ifPresent(target -> assertThat(target.met(members, before))
                                .as("%s", target)
                                .isTrue());
            }
        }
    }

    private static Comparison compared(Indicator indicator, int members, int before, int there, int now) {
        Map<Indicator, Integer> counts = new EnumMap<>(Indicator.class);
        counts.put(indicator, there);
        return Comparison.of(
                        new Composition(before, Map.of(indicator, members)),
                        List.of(new StageFigures(Stage.FORMAL, now, counts, Map.of())))
                .get(0);
    }

    private static BigDecimal share(int members, int of) {
        return BigDecimal.valueOf(members).divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
    }
}
