package org.huanjie.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final List<Definition> ALL = new Definitions().all();

    @Test
    void the_contract_s_figures_are_all_defined_and_once() {
        Set<String> ids = new HashSet<>();
        ALL.forEach(definition ->
                assertThat(ids.add(definition.id())).as(definition.id()).isTrue());
        assertThat(ids)
                .containsAll(List.of(
                        ("population townships units countyDistricts townshipDistricts registeredVoters approvedVoters"
                                        + " womenVoters publishedRolls votersOnCountyRolls votersOnTownshipRolls openDuplicates"
                                        + " certificatesIssued certificatesUsed nominationsAccepted nominationsByVoters formalCandidates"
                                        + " electedDeputies trainingSessions trainees meetings publicityActivities openProblems"
                                        + " registrationRate turnoutRate firstTimeSuccess fillRate candidateRatio jointNominationShare"
                                        + " populationPerDeputy womenShare")
                                .split(" ")));
    }

    @Test
    void a_rate_names_figures_that_are_counted() {
        Set<String> ids = new HashSet<>(ALL.stream().map(Definition::id).toList());
        ALL.stream()
                .filter(definition -> definition.ratio() != null)
                .flatMap(definition ->
                        Stream.of(definition.ratio().of(), definition.ratio().by()))
                .forEach(id -> assertThat(ids).contains(id));
    }

    @Test
    @Proves("W-47")
    void turnout_is_that_of_all_voters_and_no_mean_of_rates() {
        Definition turnout = new Definitions().find("turnoutRate").orElseThrow();
        assertThat(Figures.rate(turnout, Map.of("V", "3900", "N", "6000"))).isEqualTo("65.00");
    }

    @Test
    void a_rate_is_a_quotient_of_sums_half_up_and_unknown_without_a_divisor() {
        Definition rate = new Definition(
                "r",
                Definition.Type.RATE,
                "%",
                "d",
                null,
                null,
                null,
                null,
                null,
                new Definition.Ratio("of", "by", 100, 2),
                null,
                null,
                null);
        assertThat(Figures.rate(rate, Map.of("of", "1", "by", "8"))).isEqualTo("12.50");
        assertThat(Figures.rate(rate, Map.of("of", "33315", "by", "100000"))).isEqualTo("33.32");
        assertThat(Figures.rate(rate, Map.of("of", "1", "by", "0"))).isNull();
        assertThat(Figures.rate(rate, Map.of("of", "1"))).isNull();
    }
}
