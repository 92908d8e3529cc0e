package org.huanjie.reporting.body;

import java.time.LocalDate;
import java.util.UUID;

/** A member, as shown. */
record MemberView(
        UUID id,
        UUID body,
        String name,
        UUID voter,
        Position position,
        LocalDate from,
        LocalDate resignedOn,
        String document) {
    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.body(),
                member.name(),
                member.voter().orElse(null),
                member.position(),
                member.since(),
                member.resignedOn().orElse(null),
                member.resignationPaper().orElse(null));
    }
}
