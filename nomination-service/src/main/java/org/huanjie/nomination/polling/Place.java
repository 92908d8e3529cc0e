package org.huanjie.nomination.polling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where voters of a district vote, R-95.
 *
 * @param number   its number within the district, by which counts and officers name it
 * @param location where it stands; of a mobile box where it goes, or null
 * @param on       civil day; null for the election day
 * @param opens    time of day, {@code HH:mm}
 * @param closes   later on the same day
 * @param reason   why a mobile box is needed; null for the other kinds
 * @param areas    whose voters vote here
 */
public record Place(
        int number,
        Kind kind,
        String name,
        String location,
        LocalDate on,
        String opens,
        String closes,
        Reason reason,
        List<Area> areas) {

    /** The three forms in which the law lets people vote (选举法第三十八条). */
    @Schema(name = "PollingPlaceKind")
    public enum Kind {
        STATION("投票站"),
        MEETING("选举大会"),
        MOBILE_BOX("流动票箱");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The two reasons for which a box may be carried to voters. */
    @Schema(name = "MobileBoxReason")
    public enum Reason {
        ILL_OR_DISABLED("老弱病残、行动不便"),
        SCATTERED("居住分散、交通不便");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Voters of a unit, all of them or some of its voter groups.
     *
     * @param groups empty for the whole unit
     */
    public record Area(String unit, List<String> groups) {
        public Area {
            groups = groups == null ? List.of() : List.copyOf(groups);
        }

        /** Parts of a unit (村民小组、片区) belong to it. */
        boolean holds(String ofUnit, String group) {
            return ofUnit.startsWith(unit) && (isWhole() || group != null && groups.contains(group));
        }

        boolean isWhole() {
            return groups.isEmpty();
        }
    }

    public Place {
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    boolean isMobile() {
        return kind == Kind.MOBILE_BOX;
    }

    /** Whether a voter of a unit and voter group votes here. @param group may be null */
    public boolean isOf(String unit, String group) {
        return areas.stream().anyMatch(area -> area.holds(unit, group));
    }

    LocalDate day(LocalDate electionDay) {
        return on == null ? electionDay : on;
    }

    /** As it is called in messages: 3号流动票箱. */
    String called() {
        return number + "号" + kind.word();
    }

    List<String> units() {
        return areas.stream().map(Area::unit).distinct().collect(Collectors.toList());
    }
}
