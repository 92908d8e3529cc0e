package org.huanjie.districting.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.districting.allocation.Allocation.Reserved;
import org.huanjie.districting.allocation.Allocation.ReservedKind;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    @Proves({"R-18", "R-21", "W-07", "W-13"})
    void what_is_dealt_out_the_garrison_s_and_the_reserved_seats_are_the_congress() {
        Allocation allocation = Allocation.draft(
                UUID.randomUUID(),
                "990121-2026",
                "990121",
                237,
                List.of(new Reserved("驻军", ReservedKind.PLA, 4), new Reserved("机动", ReservedKind.RESERVED, 2)),
                List.of(
                        new LargestRemainder.Unit("990121101", "城关镇", 128_460),
                        new LargestRemainder.Unit("990121102", "其他各乡镇", 357_860)),
                "li");
        assertThat(allocation.available()).isEqualTo(231);
        assertThat(allocation.items()).extracting(Allocation.Item::seats).containsExactly(61, 170);
        assertThat(allocation.items().get(0).populationPerDeputy()).isEqualByComparingTo("2105.9");
        assertThat(allocation.items().get(0).explanation()).contains("得61.018，分配61名");
    }
}
