package org.huanjie.reporting.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/**
 * A day by which something has to be done in a place is near, or past while it is not done. Told once for each.
 *
 * @param entry    key of the election's calendar; {@link Event#key()} is that of the record
 * @param division where it is to be done
 * @param district where it is to be done in a district; else null
 */
record DeadlineEvent(
        String county,
        String election,
        long version,
        @JsonProperty("key") String entry,
        LocalDate date,
        String division,
        UUID district,
        @JsonIgnore boolean missed)
        implements Event {
    DeadlineEvent(String election, String entry, LocalDate date, String division, UUID district, boolean missed) {
        this(election.substring(0, 6), election, missed ? 2 : 1, entry, date, division, district, missed);
    }

    @Override
    public String name() {
        return missed ? "deadline-missed" : "deadline-approaching";
    }

    /** A day that is moved is another deadline. */
    @Override
    public String subject() {
        return String.join("/", election, entry, date.toString(), district == null ? division : district.toString());
    }

    @Override
    public long sequence() {
        return version;
    }
}
