package org.huanjie.districting.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class StatutoryCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Test
    @Proves({"R-70", "W-23"})
    void n_days_before_includes_the_last_one() {
        assertThat(dates(DAY))
                .containsEntry("ROLL_PUBLISHED", LocalDate.of(2026, 10, 29))
                .containsEntry("INITIAL_LIST_PUBLISHED", LocalDate.of(2026, 11, 3))
                .containsEntry("FORMAL_LIST_PUBLISHED", LocalDate.of(2026, 11, 11))
                .containsEntry("LAWSUIT_FILED", LocalDate.of(2026, 11, 13))
                .containsEntry("JUDGMENT", LocalDate.of(2026, 11, 17))
                .containsEntry("VOTING", DAY);
    }

    @Test
    @Proves({"R-70", "W-23"})
    void a_strict_profile_takes_one_day_more() {
        assertThat(dates(DAY, new RuleOverride("strictBefore", "true", "省实施细则")))
                .containsEntry("ROLL_PUBLISHED", LocalDate.of(2026, 10, 28))
                .containsEntry("INITIAL_LIST_PUBLISHED", LocalDate.of(2026, 11, 2))
                .containsEntry("FORMAL_LIST_PUBLISHED", LocalDate.of(2026, 11, 10))
                .containsEntry("LAWSUIT_FILED", LocalDate.of(2026, 11, 12))
                .containsEntry("JUDGMENT", LocalDate.of(2026, 11, 17));
    }

    @Test
    @Proves({"R-64", "R-70", "W-26"})
    void leap_years_year_ends_and_holidays_count_as_days() {
        assertThat(dates(LocalDate.of(2028, 3, 15)))
                .containsEntry("ROLL_PUBLISHED", LocalDate.of(2028, 2, 24))
                .containsEntry("INITIAL_LIST_PUBLISHED", LocalDate.of(2028, 2, 29));
        assertThat(dates(LocalDate.of(2027, 1, 10))).containsEntry("ROLL_PUBLISHED", LocalDate.of(2026, 12, 21));
    }

    @Test
    @Proves({"R-73", "W-27"})
    void the_first_session_is_due_in_two_months() {
        assertThat(StatutoryCalendar.firstSessionBy(LocalDate.of(2026, 11, 25))).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(StatutoryCalendar.firstSessionBy(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    @Proves("R-72")
    void within_n_days_does_not_count_the_first() {
        assertThat(StatutoryCalendar.within(LocalDate.of(2026, 10, 28), 5)).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    @Proves({"R-71", "W-28"})
    void moving_the_day_moves_everything_that_hangs_on_it() {
        Map<String, LocalDate> before = dates(DAY);
        Map<String, LocalDate> after = dates(DAY.plusDays(7));
        assertThat(after.get("ROLL_PUBLISHED")).isEqualTo(LocalDate.of(2026, 11, 5));
        before.forEach((key, date) -> assertThat(after.get(key)).isEqualTo(date.plusDays(7)));
    }

    @Test
    @Proves({"R-71", "INV-6"})
    void every_deadline_is_the_election_day_and_a_whole_number_of_days() {
        for (long seed : new Random(20_261_118).longs(300).toArray()) {
            Random random = new Random(seed);
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(20_000));
            int moved = random.nextInt(800) - 400;
            RuleOverride strict = new RuleOverride("strictBefore", String.valueOf(random.nextBoolean()), "省实施细则");
            Map<String, LocalDate> later = dates(day.plusDays(moved), strict);
            for (CalendarEntry entry : entries(day, strict).values()) {
                if (entry.date() != null) {
                    assertThat(entry.date())
                            .as("%s, seed %d", entry.key(), seed)
                            .isEqualTo(day.plusDays(entry.offset()));
                    assertThat(later.get(entry.key()))
                            .as("%s moved by %d, seed %d", entry.key(), moved, seed)
                            .isEqualTo(entry.date().plusDays(moved));
                }
            }
        }
    }

    @Test
    void what_hangs_on_an_event_waits_for_it() {
        CalendarEntry objections = entries(DAY).get("OBJECTION_CLOSES");
        assertThat(objections.date()).isNull();
        assertThat(objections.waitsFor()).isEqualTo("ROLL_PUBLICATION");
        assertThat(objections.offset()).isEqualTo(5);
        assertThat(entries(DAY, new RuleOverride("countPublicationDay", "true", "省实施细则"))
                        .get("OBJECTION_CLOSES")
                        .offset())
                .isEqualTo(4);
    }

    @Test
    @Proves("R-40")
    void decisions_of_suspension_are_due_where_a_province_says_so() {
        assertThat(entries(DAY)).doesNotContainKey("SUSPENSION_DELIVERED");
        CalendarEntry shanghai = of("shanghai").get("SUSPENSION_DELIVERED");
        assertThat(shanghai.date()).isEqualTo(DAY.minusDays(5));
        assertThat(shanghai.source()).isEqualTo("上海细则第二十三条（R-40）");
        assertThat(entries(DAY, new RuleOverride("suspensionDecisionDays", "7", "省实施细则"))
                        .get("SUSPENSION_DELIVERED")
                        .date())
                .isEqualTo(DAY.minusDays(7));
    }

    @Test
    @Proves("R-115")
    void a_by_election_has_the_days_of_a_general_one_or_its_province_s() {
        assertThat(offsets("standard")).isEqualTo(Map.of("BYE_ROLL", -20, "BYE_CANDIDATES", -15, "BYE_FORMAL", -7));
        assertThat(offsets("beijing")).isEqualTo(Map.of("BYE_ROLL", -15, "BYE_CANDIDATES", -5, "BYE_FORMAL", -3));
        assertThat(offsets("zhejiang")).isEqualTo(Map.of("BYE_ROLL", -12, "BYE_FORMAL", -7));
        LocalDate day = LocalDate.of(2028, 3, 15);
        List<CalendarEntry> days = StatutoryCalendar.of(DAY, day, rules("beijing"));
        assertThat(days)
                .filteredOn(entry -> entry.base().equals("BY_ELECTION_DAY"))
                .allSatisfy(entry -> assertThat(entry.waitsFor()).isNull())
                .extracting(CalendarEntry::date)
                .containsExactly(LocalDate.of(2028, 2, 29), day.minusDays(5), day.minusDays(3));
    }

    @Test
    @Proves("R-93")
    void where_candidates_always_meet_the_voters_the_calendar_has_the_last_day_for_it() {
        assertThat(entries(DAY)).doesNotContainKey("CANDIDATES_MET");
        assertThat(of("shanghai").get("CANDIDATES_MET").date()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    @Proves("R-104")
    void a_vote_of_several_days_ends_on_the_last_and_everything_else_counts_from_the_first() {
        assertThat(entries(DAY)).doesNotContainKey("VOTING_ENDS");
        Map<String, CalendarEntry> three = entries(DAY, new RuleOverride("votingDays", "3", "上海细则第三十七条"));
        assertThat(three.get("VOTING_ENDS").date()).isEqualTo(DAY.plusDays(2));
        assertThat(three.get("VOTING").date()).isEqualTo(DAY);
        assertThat(three.get("ROLL_PUBLISHED").date()).isEqualTo(DAY.minusDays(20));
    }

    @Test
    void a_list_of_proxies_that_is_published_is_due_two_days_before() {
        assertThat(entries(DAY).get("PROXY_LIST").date()).isEqualTo(DAY.minusDays(1));
        CalendarEntry list = entries(DAY, new RuleOverride("proxyListPublished", "true", "县选举办法"))
                .get("PROXY_LIST");
        assertThat(list.date()).isEqualTo(DAY.minusDays(2));
        assertThat(list.title()).isEqualTo("公布委托投票名单");
    }

    @Test
    void rules_that_were_frozen_before_there_was_one_for_suspensions_still_give_a_calendar() {
        List<RuleValue> older = rules("shanghai").values().stream()
                .filter(rule -> !rule.key().equals("suspensionDecisionDays"))
                .toList();
        assertThat(StatutoryCalendar.of(DAY, new Rules(older)))
                .extracting(CalendarEntry::key)
                .contains("VOTING")
                .doesNotContain("SUSPENSION_DELIVERED");
    }

    private static Map<String, Integer> offsets(String profile) {
        return of(profile).values().stream()
                .filter(entry -> "BY_ELECTION_DAY".equals(entry.waitsFor()) && entry.date() == null)
                .collect(Collectors.toMap(CalendarEntry::key, CalendarEntry::offset));
    }

    private static Map<String, CalendarEntry> of(String profile) {
        return StatutoryCalendar.of(DAY, rules(profile)).stream()
                .collect(Collectors.toMap(CalendarEntry::key, Function.identity()));
    }

    private static Rules rules(String profile) {
        return new Rules(new RuleProfiles().resolve(profile, List.of()));
    }

    private static Map<String, LocalDate> dates(LocalDate day, RuleOverride... overrides) {
        return entries(day, overrides).values().stream()
                .filter(entry -> entry.date() != null)
                .collect(Collectors.toMap(CalendarEntry::key, CalendarEntry::date));
    }

    private static Map<String, CalendarEntry> entries(LocalDate day, RuleOverride... overrides) {
        Rules rules = new Rules(new RuleProfiles().resolve("standard", List.of(overrides)));
        return StatutoryCalendar.of(day, rules).stream()
                .collect(Collectors.toMap(CalendarEntry::key, Function.identity()));
    }
}
