package org.huanjie.registration.roll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.registration.election.Level;

/** What others learn of a published, corrected or final roll: numbers first, then who is on it, by id and serial only. */
interface RollEvent {
    record Published(
            @JsonIgnore String name,
            @JsonIgnore long sequence,
            String county,
            String election,
            UUID roll,
            int version,
            Level level,
            String division,
            UUID district,
            int count,
            Arithmetic arithmetic,
            String sha256,
            LocalDate publishedOn,
            LocalDate objectionsUntil)
            implements Event {
        static Published of(Roll roll) {
            return of("roll-published", roll.rollVersion(), roll);
        }

        static Published corrected(Roll roll) {
            return of("roll-corrected", roll.rollVersion(), roll);
        }

        /** One more than what told of the version's entries: consumers take it for newer. */
        static Published finalized(Roll roll) {
            return of("roll-finalized", roll.rollVersion() + 1, roll);
        }

        private static Published of(String name, long sequence, Roll roll) {
            Publication publication = roll.publication().orElseThrow();
            return new Published(
                    name,
                    sequence,
                    roll.listed().county(),
                    roll.election(),
                    roll.id(),
                    roll.rollVersion(),
                    roll.level(),
                    roll.listed().division(),
                    roll.district(),
                    roll.count(),
                    roll.arithmetic(),
                    roll.sha256(),
                    publication.publishedOn(),
                    publication.objectionsUntil());
        }

        @Override
        public String subject() {
            return roll.toString();
        }
    }

    record Entry(UUID voter, int serial) {}

    /** A chunk of entries; chunks count from 1, an empty roll has one empty chunk. */
    record Entries(
            String county,
            String election,
            UUID roll,
            int version,
            Level level,
            UUID district,
            int chunk,
            int chunks,
            List<Entry> entries,
            List<UUID> removed)
            implements Event {
        static Entries of(Roll roll, int chunk, int chunks, List<Entry> entries, List<UUID> removed) {
            return new Entries(
                    roll.listed().county(),
                    roll.election(),
                    roll.id(),
                    roll.rollVersion(),
                    roll.level(),
                    roll.district(),
                    chunk,
                    chunks,
                    entries,
                    removed);
        }

        @Override
        public String name() {
            return "roll-entries-published";
        }

        @Override
        public String subject() {
            return roll + "/" + version + "/" + chunk;
        }

        @Override
        public long sequence() {
            return version;
        }
    }

    /** The roll's notice, for the archive. */
    record NoticePublished(
            String county,
            String election,
            long version,
            UUID notice,
            String kind,
            Level level,
            String division,
            String issuer,
            String documentNo,
            String title,
            String url,
            String sha256,
            LocalDate publishedOn)
            implements Event {
        @Override
        public String name() {
            return "notice-published";
        }

        @Override
        public String subject() {
            return notice.toString();
        }

        @Override
        public long sequence() {
            return version;
        }
    }
}
