package org.huanjie.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
    /** A ladder of two rails, a-b-c above d-e-f, ten people each. */
    private final Instance ladder = new Instance(
            "ladder",
            List.of("a", "b", "c", "d", "e", "f"),
            new long[] {10, 10, 10, 10, 10, 10},
            new int[][] {{1, 3}, {0, 2, 4}, {1, 5}, {0, 4}, {1, 3, 5}, {2, 4}},
            2,
            30,
            30,
            0,
            Instance.Best.UNKNOWN);

    private final Judge judge = new Judge(ladder);

    @Test
    void a_lawful_division_is_feasible_and_its_cut_is_counted() {
        Judge.Verdict verdict = judge.of(new int[] {0, 0, 0, 1, 1, 1});
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cut()).isEqualTo(3);
        assertThat(verdict.pieces()).isEqualTo(2);
    }

    @Test
    void a_district_in_parts_is_a_fault() {
        assertThat(judge.of(new int[] {0, 1, 0, 1, 1, 0}).faults()).containsExactly("district 0 is in 2 parts");
    }

    @Test
    void people_out_of_bounds_are_a_fault() {
        assertThat(judge.of(new int[] {0, 0, 1, 0, 0, 1}).faults())
                .containsExactly("district 0 has 40 people, not 30 to 30", "district 1 has 20 people, not 30 to 30");
    }

    @Test
    void a_wrong_number_of_districts_is_a_fault() {
        assertThat(judge.of(new int[6]).faults()).contains("1 districts instead of 2");
    }

    @Test
    void a_file_with_a_node_missing_or_twice_is_at_fault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), "id,district\na,x\na,x\nb,x\nc,x\nd,y\ne,y\n");
        assertThat(judge.of(file).faults()).contains("node a is unknown or comes twice", "1 nodes have no district");
    }
}
