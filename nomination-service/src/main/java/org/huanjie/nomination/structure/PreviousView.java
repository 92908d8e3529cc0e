package org.huanjie.nomination.structure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PreviousCongress")
record PreviousView(
        int deputies,
        List<PreviousRequest.Group> groups,

        @Schema(
                description = "The paper; null where nothing was entered and the register of the election before tells",
                nullable = true)
        String source) {
    static PreviousView of(PreviousCongresses.Known known) {
        return new PreviousView(
                known.composition().deputies(),
                known.composition().counts().entrySet().stream()
                        .map(group -> new PreviousRequest.Group(group.getKey(), group.getValue()))
                        .toList(),
                known.source());
    }
}
