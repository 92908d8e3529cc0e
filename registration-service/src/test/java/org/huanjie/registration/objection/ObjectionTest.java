package org.huanjie.registration.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Level;
import org.huanjie.registration.roll.PublishedRolls.PublishedRoll;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Election ELECTION = new Election(
            "990121-2026", "990121", "换届选举", DAY, true, Map.of(), Map.of(), Map.of("OBJECTION_DECIDED", 3));
    private static final Caller DECIDER = new Caller.Recorded("zhou", "周", Set.of(), "990121", List.of());

    @Test
    @Proves({"R-61", "R-62", "W-24"})
    void is_received_until_the_fifth_day_and_decided_until_the_third() {
        Objection last = received(date(10, 29), date(11, 3));
        assertThat(last.decideBy()).isEqualTo(date(11, 6));
        assertThat(last.late(date(11, 6))).isFalse();
        assertThat(last.late(date(11, 7))).isTrue();
        assertThat(ELECTION.lawsuitUntil()).isEqualTo(date(11, 13));
    }

    @Test
    @Proves({"R-61", "W-25"})
    void after_the_window_it_is_a_correction_request() {
        assertThat(received(date(10, 28), date(11, 2)).status()).isEqualTo(Objection.Status.RECEIVED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> received(date(10, 28), date(11, 3)))
                .satisfies(refusal -> {
                    assertThat(refusal.slug()).isEqualTo("objection-window-closed");
                    assertThat(refusal.findings().get(0).remedy()).contains("补正");
                });
    }

    @Test
    @Proves({"R-63", "W-23"})
    void sued_after_the_decision_until_e_minus_5_and_judged_before_e() {
        Objection objection = received(date(10, 29), date(11, 3));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> objection.sue(date(11, 4), "法院", date(11, 4), ELECTION))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("objection-not-decided"));
        objection.decide(Objection.Outcome.REJECTED, new byte[0], null, date(11, 5), DECIDER);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> objection.sue(date(11, 14), "法院", date(11, 14), ELECTION))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("ROLL_SUIT"));
        objection.sue(date(11, 13), "法院", date(11, 13), ELECTION);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> objection.judge(DAY, Objection.Outcome.UPHELD_ADD, "判决", null, DAY, ELECTION));
        objection.judge(date(11, 17), Objection.Outcome.UPHELD_ADD, "判决", null, date(11, 17), ELECTION);
        assertThat(objection.status()).isEqualTo(Objection.Status.JUDGED);
    }

    @Test
    void the_outcome_answers_what_was_asked_and_by_another_person() {
        Objection objection = received(date(10, 29), date(11, 3));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        objection.decide(Objection.Outcome.UPHELD_REMOVE, new byte[0], null, date(11, 5), DECIDER))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("outcome-does-not-fit"));
        Caller receiver = new Caller.Recorded("li", "李", Set.of(), "990121", List.of());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> objection.decide(Objection.Outcome.REJECTED, new byte[0], null, date(11, 5), receiver))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("same-person"));
    }

    private static Objection received(LocalDate published, LocalDate on) {
        PublishedRoll roll = new PublishedRoll(
                UUID.randomUUID(),
                ELECTION.code(),
                "990121",
                Level.COUNTY,
                "990121",
                UUID.randomUUID(),
                published,
                ELECTION.objectionsUntil(published));
        return Objection.receive(roll, Objection.Kind.OMITTED, null, new byte[0], on, ELECTION.decideBy(on), DAY, "li");
    }

    private static LocalDate date(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
