package org.huanjie.nomination.district;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.nomination.election.Level;

/** What this service reads of {@code district-published} and {@code district-withdrawn}. */
record DistrictState(
        @NotNull String county,
        @NotNull String election,
        @NotNull UUID district,
        @NotNull Level level,
        @NotNull String division,
        int number,
        @NotNull String name,
        @Min(1) int seats,
        @NotNull List<@NotNull String> units)
        implements OfDistrict {

    DistrictReplica.Row row(long sequence, boolean withdrawn) {
        return new DistrictReplica.Row(
                district, sequence, county, election, level.name(), division, number, name, seats, withdrawn, units);
    }
}
