package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.roll.PublishedRolls;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Finding.Severity;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class AmendmentTest {
    private static final LocalDate NOTICE = LocalDate.of(2026, 11, 20);
    private static final LocalDate ROLL_DAY = LocalDate.of(2026, 12, 31);
    private static final Caller LI = person("li");
    private static final Caller WANG = person("wang");

    @Test
    @Proves("R-35")
    void a_published_plan_does_not_change_its_amendment_takes_its_place() {
        Plan plan = published();
        assertThatThrownBy(() -> plan.move(List.of("990121102202"), 1, LI)).isInstanceOf(Refusal.class);
        Plan amendment = plan.amend(UUID.randomUUID(), 2, "搬迁", false, LI);
        assertThat(amendment.districts()).isEqualTo(plan.districts());
        assertThat(amendment.amends()).isEqualTo(plan.id());
        amendment.move(List.of("990121102202"), 1, LI);
        assertThat(amendment.districts())
                .singleElement()
                .satisfies(district -> assertThat(district.id())
                        .isEqualTo(plan.districts().get(0).id()));
        assertThat(plan.districts()).as("the published plan").hasSize(2);
        plan.giveWayTo(amendment);
        assertThat(plan.status()).isEqualTo(Plan.Status.SUPERSEDED);
    }

    @Test
    @Proves("R-35")
    void only_a_published_plan_is_amended_and_once_at_a_time() {
        Plan draft = draft();
        refused("plan-status", () -> draft.amend(UUID.randomUUID(), 2, "搬迁", false, LI));
        Plan plan = published();
        refused("amendment-open", () -> plan.amend(UUID.randomUUID(), 2, "搬迁", true, LI));
        plan.giveWayTo(plan.amend(UUID.randomUUID(), 2, "搬迁", false, LI));
        refused("plan-status", () -> plan.amend(UUID.randomUUID(), 3, "搬迁", false, LI));
    }

    @Test
    void a_published_plan_gives_way_to_its_amendment_only() {
        Plan plan = published();
        refused("plan-published", () -> plan.giveWayTo(draft()));
        assertThat(plan.status()).isEqualTo(Plan.Status.PUBLISHED);
    }

    @Test
    @Proves("R-35")
    void who_opened_the_amendment_does_not_decide_on_it() {
        Plan amendment = published().amend(UUID.randomUUID(), 2, "搬迁", false, WANG);
        amendment.submit(List.of(), null, LI);
        refused("same-person", () -> amendment.approve(WANG));
    }

    @Test
    @Proves("R-35")
    void a_change_after_the_notice_needs_another_and_after_the_rolls_a_reason() {
        Plan plan = published();
        Finding before = AmendmentCheck.of(plan, Optional.empty(), ROLL_DAY, ROLL_DAY);
        assertThat(before.severity()).isEqualTo(Severity.INFO);
        assertThat(before.message()).isEqualTo("第1版选区划分已于2026-11-20公告，变动选区须另行公告。");
        Finding after = AmendmentCheck.of(plan, Optional.empty(), ROLL_DAY, ROLL_DAY.plusDays(1));
        assertThat(after.severity()).isEqualTo(Severity.WARN);
        Plan amendment = plan.amend(UUID.randomUUID(), 2, "搬迁", false, LI);
        refused("reason-required", () -> amendment.submit(List.of(after), null, LI));
        amendment.submit(List.of(before), null, LI);
    }

    @Test
    @Proves("R-35")
    void a_roll_that_is_out_counts_whenever_it_was_published() {
        PublishedRolls.Out out = new PublishedRolls.Out(2, ROLL_DAY.minusDays(9));
        Finding finding = AmendmentCheck.of(published(), Optional.of(out), ROLL_DAY, ROLL_DAY.minusDays(5));
        assertThat(finding.severity()).isEqualTo(Severity.WARN);
        assertThat(finding.message()).startsWith("自2026-12-22起已有2个选区公布选民名单");
        assertThat(finding.figures()).containsEntry("rollsPublished", 2);
    }

    private static void refused(String slug, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static Plan draft() {
        Plan plan = new Plan(UUID.randomUUID(), "990121-2026", Level.TOWNSHIP, "990121102", 1, "li");
        plan.put(1, null, 2, List.of("990121102201"), LI);
        plan.put(2, null, 1, List.of("990121102202"), LI);
        return plan;
    }

    private static Plan published() {
        Plan plan = draft();
        plan.submit(List.of(), null, LI);
        plan.approve(WANG);
        plan.publish(new Plan.Decision("镇选举委员会", NOTICE, "第2号"), NOTICE, WANG);
        return plan;
    }

    private static Caller person(String sub) {
        return new Caller.Recorded(sub, sub, Set.of(), "990121102", List.of());
    }
}
