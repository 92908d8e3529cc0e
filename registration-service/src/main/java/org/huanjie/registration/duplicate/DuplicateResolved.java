package org.huanjie.registration.duplicate;

import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;

record DuplicateResolved(
        String county,
        UUID duplicate,
        long version,
        Duplicate.Kind kind,
        List<String> divisions,
        Duplicate.Decision decision)
        implements Event {
    static DuplicateResolved of(Duplicate duplicate) {
        return new DuplicateResolved(
                duplicate.firstUnit().substring(0, 6),
                duplicate.id(),
                duplicate.version() + 1,
                duplicate.kind(),
                List.of(duplicate.firstUnit(), duplicate.secondUnit()),
                duplicate.decision());
    }

    @Override
    public String name() {
        return "duplicate-resolved";
    }

    @Override
    public String subject() {
        return duplicate.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
