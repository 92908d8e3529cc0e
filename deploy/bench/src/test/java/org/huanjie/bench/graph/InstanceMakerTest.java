package org.huanjie.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceMakerTest {
    @Test
    void the_same_instance_is_drawn_every_time() {
        List<Instance> first = InstanceMaker.small();
        List<Instance> again = InstanceMaker.small();
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i).neighbours()).isDeepEqualTo(first.get(i).neighbours());
            assertThat(again.get(i).population()).isEqualTo(first.get(i).population());
        }
    }

    @Test
    void graphs_hold_together_and_are_no_denser_than_planar_ones() {
        Stream.concat(InstanceMaker.small().stream(), InstanceMaker.large().stream())
                .forEach(instance -> {
                    int[] one = new int[instance.size()];
                    assertThat(new Judge(instance).of(one).pieces())
                            .as(instance.name())
                            .isEqualTo(1);
                    assertThat(instance.edges()).as(instance.name()).isLessThanOrEqualTo(3 * instance.size() - 6);
                });
    }

    @Test
    void bounds_are_those_of_the_format() {
        // as districting/README.md tells them of la-county
        assertThat(Instance.bounds(4_533_372, 6, 0.005)).containsExactly(751_785, 759_339);
        assertThat(Instance.bounds(3_011_524, 35, 0.02)).containsExactly(84_323, 87_764);
    }

    @Test
    void a_folder_is_read_as_it_was_written(@TempDir Path parent) throws IOException {
        Instance made = InstanceMaker.small().get(1);
        Instance read = InstanceFolder.read(InstanceFolder.write(made, parent));
        assertThat(read).usingRecursiveComparison().isEqualTo(made);
    }

    @Test
    void grown_districts_are_connected() {
        Instance instance = InstanceMaker.small().get(7);
        int[] grown = InstanceMaker.grown(
                instance.population(), instance.neighbours(), instance.districts(), new SplittableRandom(1));
        assertThat(new Judge(instance).of(grown).pieces()).isEqualTo(instance.districts());
        assertThat(Arrays.stream(grown).max().orElseThrow()).isEqualTo(instance.districts() - 1);
    }
}
