package org.huanjie.registration.importing;

import java.util.UUID;
import org.huanjie.kit.events.Event;

/** A file was applied, with what became of its rows. */
record ImportCompleted(
        String county,

        @com.fasterxml.jackson.annotation.JsonProperty("import")
        UUID id,

        String division,
        long version,
        Rows rows)
        implements Event {
    record Rows(int total, int added, int changed, int unchanged, int duplicate, int rejected) {
        static Rows of(Tally tally) {
            return new Rows(
                    tally.total(),
                    tally.added(),
                    tally.changed(),
                    tally.unchanged(),
                    tally.duplicate(),
                    tally.rejected());
        }
    }

    static ImportCompleted of(Import done) {
        return new ImportCompleted(
                done.division().substring(0, 6), done.id(), done.division(), 1, Rows.of(done.tally()));
    }

    @Override
    public String name() {
        return "import-completed";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
