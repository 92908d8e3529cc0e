package org.huanjie.districting.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.huanjie.districting.division.TestDivisions;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Quota.Key CONGRESS = new Quota.Key("990121-2026", Level.COUNTY, "990121");

    @Test
    @Proves({"R-16", "W-06"})
    void once_decided_it_stays_while_the_formula_drifts() {
        Quota quota = Quota.decide(CONGRESS, TestDivisions.county(486_320), request(237, null, null));
        QuotaView now = QuotaView.of(Level.COUNTY, TestDivisions.county(521_000), quota);
        assertThat(now.seats()).isEqualTo(237);
        assertThat(now.computed()).isEqualTo(244);
        assertThat(now.explanation()).contains("已依法确定为237名（与按现有人口计算相差+7名，名额不变，选举法第十四条）");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> quota.decideAgain(TestDivisions.county(521_000), request(244, null, null)))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("QUOTA_FROZEN"));
        quota.decideAgain(TestDivisions.county(521_000), request(244, null, "行政区划变动"));
        assertThat(quota.approvedSeats()).isEqualTo(244);
    }

    @Test
    @Proves({"R-14", "W-05"})
    void five_per_cent_more_are_decided_by_the_province() {
        Quota quota = Quota.decide(CONGRESS, TestDivisions.county(486_320), request(248, "省人常〔2026〕3号", null));
        QuotaView view = QuotaView.of(Level.COUNTY, TestDivisions.county(486_320), quota);
        assertThat(view.extra()).isEqualTo(11);
        assertThat(view.ceiling()).isEqualTo(248);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Quota.decide(CONGRESS, TestDivisions.county(486_320), request(248, null, null)))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("QUOTA_COUNTY"));
    }

    @Test
    @Proves({"R-14", "R-16"})
    void the_same_number_again_is_not_measured_and_brings_a_town_no_five_per_cent() {
        Quota quota = Quota.decide(CONGRESS, TestDivisions.county(486_320), request(237, null, null));
        quota.decideAgain(TestDivisions.county(300_000), request(237, null, null));
        assertThat(quota.approvedSeats()).isEqualTo(237);

        Quota.Key town = new Quota.Key("990121-2026", Level.TOWNSHIP, "990121102");
        Quota ofTown = Quota.decide(town, TestDivisions.town(38_460), request(70, null, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ofTown.decideAgain(TestDivisions.town(38_460), request(70, "省人常〔2026〕3号", null)))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("QUOTA_EXTRA5"));
    }

    private static QuotaRequest request(int seats, String extra, String reason) {
        return new QuotaRequest(
                seats,
                null,
                extra == null ? null : new QuotaRequest.ExtraFivePercent(extra),
                reason == null ? null : new QuotaRequest.Recalculation(reason),
                "省人大常委会",
                LocalDate.of(2026, 8, 14),
                "省人常〔2026〕9号",
                null);
    }
}
