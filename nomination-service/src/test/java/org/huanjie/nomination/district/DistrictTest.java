package org.huanjie.nomination.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.nomination.election.TestElections.ELECTION_DAY;
import static org.huanjie.nomination.election.TestElections.FORMAL_LIST_DEADLINE;
import static org.huanjie.nomination.election.TestElections.INITIAL_LIST_DEADLINE;
import static org.huanjie.nomination.election.TestElections.ROLL_DAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Finding.Severity;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.TestElections;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class DistrictTest {
    private static final Election ELECTION = TestElections.sample();
    private static final UUID ORIGIN = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final UUID D = UUID.randomUUID();

    @Test
    void nothing_is_nominated_before_the_roll_is_known() {
        assertThat(refusal(() -> CourseGuard.openForNominations(TestDistricts.awaitingRoll(2)))
                        .slug())
                .isEqualTo("roll-not-known-yet");
        CourseGuard.openForNominations(TestDistricts.nominating(2, ROLL_DAY));
    }

    @Test
    @Proves({"R-87", "W-29"})
    void the_number_of_formal_candidates_is_a_third_to_once_more_than_the_seats() {
        assertThat(FormalRange.of(1)).isEqualTo(new FormalRange(2, 2));
        assertThat(FormalRange.of(2)).isEqualTo(new FormalRange(3, 4));
        assertThat(FormalRange.of(3)).isEqualTo(new FormalRange(4, 6));
    }

    @Test
    @Proves("R-115")
    void in_a_by_election_there_may_be_as_many_candidates_as_seats() {
        District course = byElection(1, ByElection.Manner.BY_ELECTION);
        assertThat(course.formalRange()).isEqualTo(new FormalRange(1, 2));
        assertThat(course.origin()).isEqualTo(ORIGIN);
        assertThat(refusal(() -> course.publishInitialList(ELECTION, INITIAL_LIST_DEADLINE, null))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("代表候选人0名，少于应选名额1名。");
        course.nominated(1);
        course.publishInitialList(ELECTION, INITIAL_LIST_DEADLINE, null);
        course.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        FormalChoice three = new FormalChoice(List.of(A, B, C), Set.of(A, B, C), Map.of(), Set.of(), Map.of());
        assertThat(refusal(() -> course.publishFormalList(three, ELECTION, FORMAL_LIST_DEADLINE, null))
                        .findings())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("R-115", "应选1名，正式代表候选人应为1至2名。"));
        FormalChoice one = new FormalChoice(List.of(A), Set.of(A), Map.of(), Set.of(), Map.of());
        course.publishFormalList(one, ELECTION, FORMAL_LIST_DEADLINE, null);
        assertThat(course.step()).isEqualTo(Step.FORMAL_LIST);
    }

    @Test
    @Proves("R-109")
    void for_seats_never_filled_there_are_more_candidates_than_seats() {
        assertThat(byElection(1, ByElection.Manner.RUN_OFF).formalRange()).isEqualTo(new FormalRange(2, 2));
        assertThat(byElection(2, ByElection.Manner.RUN_OFF).formalRange()).isEqualTo(new FormalRange(3, 4));
    }

    private static District byElection(int seats, ByElection.Manner manner) {
        ByElection order =
                new ByElection(ORIGIN, manner, LocalDate.of(2028, 11, 15), "临溪县人大常委会", LocalDate.of(2028, 9, 1), "1号");
        return new District(UUID.randomUUID(), TestDistricts.nominating(2, ROLL_DAY), seats, order);
    }

    @Test
    @Proves({"R-86", "W-32"})
    void too_few_nominees_block_the_initial_list() {
        District district = nominated(1, 1);
        Refusal refusal = refusal(() -> district.publishInitialList(ELECTION, INITIAL_LIST_DEADLINE, null));
        assertThat(refusal.slug()).isEqualTo("rule-violated");
        assertThat(refusal.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("NOM_TOO_FEW", "代表候选人1名，少于法定差额下限2名。"));
        assertThat(district.step()).isEqualTo(Step.NOMINATING);
        assertThat(district.missing(ELECTION, INITIAL_LIST_DEADLINE))
                .extracting(Finding::code)
                .containsExactly("NOM_TOO_FEW");
    }

    @Test
    @Proves({"R-84", "W-23"})
    void the_initial_list_is_out_on_the_fifteenth_day_before_at_the_latest() {
        District onTime = nominated(2, 5);
        onTime.publishInitialList(ELECTION, LocalDate.of(2026, 11, 3), null);
        assertThat(onTime.step()).isEqualTo(Step.INITIAL_LIST);
        assertThat(onTime.initialListReason()).isEmpty();

        District late = nominated(2, 5);
        Refusal refusal = refusal(() -> late.publishInitialList(ELECTION, LocalDate.of(2026, 11, 4), " "));
        assertThat(refusal.slug()).isEqualTo("reason-required");
        assertThat(refusal.findings())
                .extracting(Finding::message, Finding::severity)
                .containsExactly(tuple("名单应当在2026-11-03以前公布。", Severity.WARN));
        assertThat(late.step()).isEqualTo(Step.NOMINATING);
        late.publishInitialList(ELECTION, LocalDate.of(2026, 11, 4), "联名推荐表补正");
        assertThat(late.initialListReason()).contains("联名推荐表补正");
    }

    @Test
    @Proves("R-84")
    void no_list_is_published_on_the_election_day_whatever_the_reason() {
        District district = nominated(2, 5);
        assertThat(refusal(() -> district.publishInitialList(ELECTION, ELECTION_DAY, "延误"))
                        .slug())
                .isEqualTo("rule-violated");
    }

    @Test
    @Proves("R-81")
    void after_the_initial_list_nobody_is_added_or_dropped() {
        District district = listed(2, 4);
        assertThat(refusal(() -> district.nominated(5)).slug()).isEqualTo("list-published");
        assertThat(refusal(() -> CourseGuard.openForNominations(district)).slug())
                .isEqualTo("nominations-closed");
    }

    @Test
    @Proves({"R-88", "W-32"})
    void a_list_within_the_range_is_deliberated_all_the_same() {
        District district = listed(1, 2);
        Refusal refusal = refusal(() -> formal(district, Set.of(A, B), List.of(A, B), Map.of(), Set.of()));
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("FORM_DELIBERATE");
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        formal(district, Set.of(A, B), List.of(A, B), Map.of(), Set.of());
        assertThat(district.step()).isEqualTo(Step.FORMAL_LIST);
    }

    @Test
    @Proves({"R-87", "W-32"})
    void five_nominees_for_one_seat_are_reduced_to_two() {
        UUID e = UUID.randomUUID();
        District district = listed(1, 5);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        Refusal refusal = refusal(() -> formal(district, Set.of(A, B, C, D, e), List.of(A, B, C), Map.of(), Set.of()));
        assertThat(refusal.findings()).extracting(Finding::message).containsExactly("应选1名，正式代表候选人应为2至2名。");
        formal(district, Set.of(A, B, C, D, e), List.of(A, B), Map.of(A, 90, B, 70, C, 30, D, 20, e, 10), Set.of());
        assertThat(district.step()).isEqualTo(Step.FORMAL_LIST);
    }

    @Test
    @Proves("R-88")
    void nobody_takes_the_place_of_one_whom_more_voters_wanted() {
        District district = listed(1, 3);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        Map<UUID, Integer> support = Map.of(A, 90, B, 70, C, 30);
        Refusal refusal = refusal(() -> formal(district, Set.of(A, B, C), List.of(A, C), support, Set.of()));
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("FORM_DELIBERATE");
    }

    @Test
    @Proves({"R-11", "W-35"})
    void a_committee_member_who_has_not_resigned_is_not_put_on_the_formal_list() {
        District district = listed(1, 2);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        var member = new FormalChoice(List.of(A, B), Set.of(A, B), Map.of(), Set.of(), Map.of(A, "林晓东"));
        Refusal refusal = refusal(() -> district.publishFormalList(member, ELECTION, FORMAL_LIST_DEADLINE, null));
        assertThat(refusal.findings())
                .extracting(Finding::message)
                .containsExactly("林晓东为选举委员会组成人员，列为代表候选人前应当辞去选举委员会职务。");
    }

    @Test
    @Proves("R-89")
    void a_preliminary_election_is_held_only_where_there_is_no_agreement() {
        District district = listed(2, 4);
        assertThat(refusal(() -> CourseGuard.preliminaryDue(district)).slug())
                .isEqualTo("preliminary-election-not-due");
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.NOT_AGREED);
        CourseGuard.preliminaryDue(district);
        District agreed = listed(2, 4);
        agreed.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        assertThat(refusal(() -> CourseGuard.preliminaryDue(agreed)).slug()).isEqualTo("preliminary-election-not-due");
        assertThat(refusal(() -> agreed.deliberate(2, INITIAL_LIST_DEADLINE, Conclusion.AGREED))
                        .slug())
                .isEqualTo("already-agreed");
    }

    @Test
    @Proves("R-89")
    void without_agreement_there_is_no_formal_list_and_with_a_vote_it_is_the_vote() {
        District district = listed(2, 4);
        Set<UUID> all = Set.of(A, B, C, D);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.NOT_AGREED);
        assertThat(refusal(() -> formal(district, all, List.of(A, B, C), Map.of(), Set.of()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FORM_PRELIM");
        district.holdPreliminary(INITIAL_LIST_DEADLINE.plusDays(3), true);
        assertThat(refusal(() -> formal(district, all, List.of(A, B, C), Map.of(), Set.of()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FORM_PRELIM");
        district.holdPreliminary(INITIAL_LIST_DEADLINE.plusDays(4), false);
        assertThat(refusal(() -> formal(district, all, List.of(A, B, D), Map.of(), Set.of(A, B, C)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FORM_PRELIM");
        formal(district, all, List.of(C, B, A), Map.of(), Set.of(A, B, C));
        assertThat(district.step()).isEqualTo(Step.FORMAL_LIST);
    }

    @Test
    void rounds_of_deliberation_follow_each_other_and_the_list() {
        District district = listed(2, 4);
        assertThat(refusal(() -> district.deliberate(2, INITIAL_LIST_DEADLINE, Conclusion.AGREED))
                        .slug())
                .isEqualTo("round-out-of-order");
        assertThat(refusal(() -> district.deliberate(1, ROLL_DAY, Conclusion.AGREED))
                        .slug())
                .isEqualTo("before-initial-list");
        assertThat(district.step()).isEqualTo(Step.INITIAL_LIST);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.NOT_AGREED);
        district.deliberate(2, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        assertThat(district.deliberations()).isEqualTo(2);
    }

    @Test
    @Proves({"R-91", "W-23"})
    void the_formal_list_is_out_on_the_seventh_day_before_at_the_latest() {
        District district = listed(1, 2);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        var choice = new FormalChoice(List.of(A, B), Set.of(A, B), Map.of(), Set.of(), Map.of());
        LocalDate dayAfter = LocalDate.of(2026, 11, 12);
        assertThat(refusal(() -> district.publishFormalList(choice, ELECTION, dayAfter, null))
                        .slug())
                .isEqualTo("reason-required");
        district.publishFormalList(choice, ELECTION, dayAfter, "预选推迟");
        assertThat(district.formalListReason()).contains("预选推迟");
    }

    @Test
    @Proves({"R-86", "R-91"})
    void who_leaves_after_the_formal_list_sends_the_course_back_as_far_as_needed() {
        District enough = formal(2, 5, 4);
        assertThat(enough.candidateLeft(4, 3)).isFalse();
        assertThat(enough.step()).isEqualTo(Step.FORMAL_LIST);

        District again = formal(2, 5, 3);
        assertThat(again.candidateLeft(4, 2)).isTrue();
        assertThat(again.step()).isEqualTo(Step.DELIBERATING);
        assertThat(again.next(ELECTION).action()).isEqualTo("deliberations");

        District tooFew = formal(2, 3, 3);
        assertThat(tooFew.candidateLeft(2, 2)).isTrue();
        assertThat(tooFew.step()).isEqualTo(Step.NOMINATING);
        CourseGuard.openForNominations(tooFew);
    }

    @Test
    void next_names_step_role_and_deadline() {
        assertThat(TestDistricts.awaitingRoll(2).next(ELECTION))
                .isEqualTo(new Next("roll-publication", "county-committee", LocalDate.of(2026, 10, 29)));
        District district = nominated(2, 4);
        assertThat(district.next(ELECTION))
                .isEqualTo(new Next("initial-list", "county-committee", INITIAL_LIST_DEADLINE));
        district.publishInitialList(ELECTION, INITIAL_LIST_DEADLINE, null);
        assertThat(district.next(ELECTION))
                .isEqualTo(new Next("deliberations", "township-office", FORMAL_LIST_DEADLINE));
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.NOT_AGREED);
        assertThat(district.next(ELECTION).action()).isEqualTo("preliminary-election");
        district.holdPreliminary(INITIAL_LIST_DEADLINE, false);
        assertThat(district.next(ELECTION))
                .isEqualTo(new Next("formal-list", "county-committee", FORMAL_LIST_DEADLINE));
    }

    private static District nominated(int seats, int persons) {
        District district = TestDistricts.nominating(seats, ROLL_DAY);
        district.nominated(persons);
        return district;
    }

    private static District listed(int seats, int persons) {
        District district = nominated(seats, persons);
        district.publishInitialList(ELECTION, INITIAL_LIST_DEADLINE, null);
        return district;
    }

    private static District formal(int seats, int persons, int candidates) {
        District district = listed(seats, persons);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        List<UUID> chosen = Stream.generate(UUID::randomUUID).limit(candidates).toList();
        formal(district, new HashSet<>(chosen), chosen, Map.of(), Set.of());
        return district;
    }

    private static void formal(
            District district,
            Set<UUID> standing,
            List<UUID> chosen,
            Map<UUID, Integer> support,
            Set<UUID> preselected) {
        district.publishFormalList(
                new FormalChoice(chosen, standing, support, preselected, Map.of()),
                ELECTION,
                FORMAL_LIST_DEADLINE,
                null);
    }

    private static Refusal refusal(ThrowingCallable refused) {
        Refusal[] caught = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(refused).satisfies(refusal -> caught[0] = refusal);
        return caught[0];
    }
}
