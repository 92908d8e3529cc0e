package org.huanjie.nomination.district;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A unit of a district, for the scope of queries; written by set-based SQL only. */
@Entity
@Table(name = "district_unit")
@IdClass(DistrictUnit.Key.class)
class DistrictUnit {
    record Key(UUID district, String unit) implements Serializable {}

    @Id
    private UUID district;

    @Id
    private String unit;

    protected DistrictUnit() {} // Hibernate
}
