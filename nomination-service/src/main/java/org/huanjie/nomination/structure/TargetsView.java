package org.huanjie.nomination.structure;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Level;

@Schema(name = "StructureTargets")
record TargetsView(
        String election,
        Level level,
        String division,
        List<Target> targets,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo) {
    static TargetsView of(StructureTargets set) {
        return new TargetsView(
                set.election(),
                set.level(),
                set.division(),
                set.targets(),
                set.decidedBy(),
                set.decidedOn(),
                set.documentNo());
    }
}
