package org.huanjie.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void a_county_covers_its_townships_units_and_parts_and_no_other_county() {
        Scope scope = Scope.of("990123", List.of());
        assertThat(List.of("990123", "990123101", "990123101201", "990123101201001"))
                .allMatch(scope::covers);
        assertThat(List.of("990124", "990122", "9901", "990100")).noneMatch(scope::covers);
    }

    @Test
    void a_township_covers_neither_its_neighbour_nor_its_county() {
        Scope scope = Scope.of("990123109", List.of());
        assertThat(scope.covers("990123109201")).isTrue();
        assertThat(scope.covers("990123110201")).isFalse();
        assertThat(scope.covers("990123")).isFalse();
    }

    @Test
    void trailing_pairs_of_zeros_mean_all_below() {
        assertThat(Scope.of("990100", List.of()).covers("990123")).isTrue();
        assertThat(Scope.of("990100", List.of()).covers("990223")).isFalse();
        assertThat(Scope.of("990000", List.of()).covers("990223")).isTrue();
        assertThat(Scope.of("990123100", List.of()).covers("990123101")).isFalse();
    }

    @Test
    void units_narrow_it_and_cannot_widen_it() {
        Scope scope = Scope.of("990123101", List.of("990123101201", "990123102201"));
        assertThat(scope.covers("990123101201001")).isTrue();
        assertThat(scope.covers("990123101202")).isFalse();
        assertThat(scope.covers("990123102201")).isFalse();
    }

    @Test
    void no_division_is_no_access() {
        for (String claim : List.of("", "x", "99%", "990123' or 1=1")) {
            assertThat(Scope.of(claim, List.of()).condition("c")).isEqualTo("(1 = 0)");
        }
        assertThat(Scope.of(null, List.of()).covers("990123")).isFalse();
    }
}
