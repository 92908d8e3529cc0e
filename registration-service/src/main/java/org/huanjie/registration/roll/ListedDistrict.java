package org.huanjie.registration.roll;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.huanjie.registration.district.District;
import org.huanjie.registration.election.Level;

/** Whose roll it is: the district as it was when the roll was drafted. */
@Embeddable
record ListedDistrict(
        String election,
        String county,
        @Enumerated(EnumType.STRING) Level level,
        String division,
        UUID district,
        int districtNumber,
        String districtName,
        UUID plan) {
    static ListedDistrict of(District district) {
        return new ListedDistrict(
                district.election(),
                district.division().substring(0, 6),
                district.level(),
                district.division(),
                district.id(),
                district.number(),
                district.name(),
                district.plan());
    }
}
