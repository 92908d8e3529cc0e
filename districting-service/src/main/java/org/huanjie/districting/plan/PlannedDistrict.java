package org.huanjie.districting.plan;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A district of a plan.
 *
 * @param id    lives on through amendments
 * @param name  null for the usual one, made of number and units
 * @param units codes in order
 */
public record PlannedDistrict(UUID id, int number, String name, int seats, List<String> units) {
    public PlannedDistrict {
        units = List.copyOf(new TreeSet<>(units));
    }

    PlannedDistrict withUnits(List<String> others) {
        return new PlannedDistrict(id, number, name, seats, others);
    }

    PlannedDistrict with(String newName, int newSeats) {
        return new PlannedDistrict(id, number, newName, newSeats, units);
    }

    /** Entity tag of the district alone: of its own name, seats and units. */
    String etag() {
        return "\""
                + Integer.toHexString(
                        List.of(String.valueOf(name), seats, units).hashCode()) + "\"";
    }
}
