package org.huanjie.nomination.erasure;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/**
 * Forms, signatures and candidates who were not elected are gone from a course whose term is over: whoever keeps their names by
 * earlier events is to drop them.
 *
 * @param course   of the general election, then the district itself, or of a by-election
 * @param district whose seats it filled
 */
record CourseErased(
        String county,
        String election,
        long version,
        UUID course,
        UUID district,
        Level level,
        String division,
        LocalDate erasedOn)
        implements Event {
    /** @param course with its version raised already */
    static CourseErased of(District course, LocalDate on) {
        return new CourseErased(
                course.county(),
                course.election(),
                course.version(),
                course.id(),
                course.origin(),
                course.level(),
                course.division(),
                on);
    }

    @Override
    public String name() {
        return "course-erased";
    }

    @Override
    public String subject() {
        return course.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
