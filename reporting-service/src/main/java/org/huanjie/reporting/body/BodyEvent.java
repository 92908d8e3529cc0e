package org.huanjie.reporting.body;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/** What the rest of the suite learns of members of bodies: never their names. */
sealed interface BodyEvent extends Event {
    UUID member();

    long version();

    @Override
    default String subject() {
        return member().toString();
    }

    @Override
    default long sequence() {
        return version();
    }

    /** @param voter the person's registration, or null where it is not known */
    record MemberAppointed(
            String county,
            String election,
            long version,
            UUID body,
            BodyKind kind,
            String division,
            UUID member,
            UUID voter,
            LocalDate on)
            implements BodyEvent {
        @Override
        public String name() {
            return "body-member-appointed";
        }
    }

    /** @param on the day of the resignation */
    record MemberResigned(
            String county,
            String election,
            long version,
            UUID body,
            BodyKind kind,
            String division,
            UUID member,
            UUID voter,
            LocalDate on)
            implements BodyEvent {
        @Override
        public String name() {
            return "body-member-resigned";
        }
    }
}
