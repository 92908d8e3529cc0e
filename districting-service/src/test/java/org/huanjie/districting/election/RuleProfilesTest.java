package org.huanjie.districting.election;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.Startup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfilesTest {
    private static final String STANDARD =
            "- {key: armedPolice, value: WITH_PLA, type: \"one of [WITH_PLA, LOCAL_AT_UNIT]\", source: 细则}";

    private final RuleProfiles profiles = new RuleProfiles();
    private final Rules standard = rules("standard");

    @Test
    void a_province_differs_in_what_its_file_names_and_else_is_standard() {
        for (String province : RuleProfiles.PROVINCES) {
            Rules rules = rules(province);
            assertThat(rules.values())
                    .as(province)
                    .extracting(RuleValue::key)
                    .containsExactlyElementsOf(
                            standard.values().stream().map(RuleValue::key).toList());
            assertThat(rules.values().stream()
                            .filter(value -> !standard.values().contains(value)))
                    .as(province)
                    .isNotEmpty()
                    .allSatisfy(value -> {
                        assertThat(value.value()).isNotEqualTo(standard.text(value.key()));
                        assertThat(value.source()).contains("细则");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "beijing, prelimMinTurnout, 1/3, 北京细则第四十一条（R-89）",
        "shanghai, lastCorrectionOffset, 2, 上海细则第二十五条（R-65）",
        "shanghai, upperUnitsTownshipVote, MUST_NOT, 上海细则第十七条（R-34）",
        "zhejiang, orderAfterPrelim, STROKES, 浙江细则第三十六条（R-90）",
        "shandong, upperUnitsTownshipVote, MUST_NOT, 山东细则第十四条（R-34）"
    })
    void a_value_comes_with_the_article_it_rests_on(String province, String key, String value, String source) {
        assertThat(rules(province).values()).contains(new RuleValue(key, value, source));
    }

    @Test
    void the_calendar_follows_the_province() {
        LocalDate day = LocalDate.of(2026, 11, 18);
        assertThat(StatutoryCalendar.of(day, rules("shanghai")))
                .filteredOn(entry -> entry.key().equals("ROLL_CORRECTION"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.date()).isEqualTo(day.minusDays(2));
                    assertThat(entry.source()).isEqualTo("上海细则第二十五条（R-65）");
                });
        assertThat(StatutoryCalendar.of(day, rules("zhejiang")))
                .filteredOn(entry -> entry.key().equals("LATE_REGISTRATION"))
                .extracting(CalendarEntry::date)
                .containsExactly(day.minusDays(12));
        assertThat(StatutoryCalendar.of(day, standard))
                .extracting(CalendarEntry::key)
                .doesNotContain("LATE_REGISTRATION");
    }

    @Test
    void every_file_is_a_profile_to_choose() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/rules"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                            .filter(name -> !name.equals("standard")))
                    .containsExactlyInAnyOrderElementsOf(RuleProfiles.PROVINCES);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: armdPolice, value: LOCAL_AT_UNIT, source: 细则}               | armdPolice is no rule of standard.yaml",
                "{key: armedPolice, value: NAVY, source: 细则}                       | armedPolice cannot be NAVY, it is one of [WITH_PLA, LOCAL_AT_UNIT]",
                "{key: armedPolice, value: LOCAL_AT_UNIT}                            | armedPolice has no source",
                "{key: armedPolice, source: 细则}                                    | armedPolice needs a key and a value",
                "{key: armedPolice, value: WITH_PLA, source: 细则}                   | armedPolice does not differ from standard.yaml",
                "{key: armedPolice, value: LOCAL_AT_UNIT, type: text, source: 细则}  | armedPolice has a type",
                "{key: armedPolice, value: LOCAL_AT_UNIT, sauce: 细则}               | Unrecognized field \"sauce\""
            })
    void what_a_profile_has_wrong_is_said_by_profile_and_key(String line, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleProfile.province("mars", file("- " + line), RuleProfile.standard(file(STANDARD))))
                .withMessageStartingWith("rule profile mars: " + fault);
    }

    @Test
    void a_key_said_twice_and_a_file_that_is_not_there_are_faults() {
        RuleProfile known = RuleProfile.standard(file(STANDARD));
        String line = "- {key: armedPolice, value: LOCAL_AT_UNIT, source: 细则}\n";
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleProfile.province("mars", file(line + line), known))
                .withMessage("rule profile mars: armedPolice is said twice");
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleProfile.province("mars", null, known))
                .withMessage("rule profile mars: there is no rules/mars.yaml");
    }

    @Test
    void faults_show_when_the_service_starts_not_at_the_first_election() {
        assertThat(RuleProfiles.class).hasAnnotation(Startup.class);
    }

    private Rules rules(String profile) {
        return new Rules(profiles.resolve(profile, List.of()));
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
