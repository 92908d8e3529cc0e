package org.huanjie.nomination.structure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a person is counted: nominated and not withdrawn, on the initial list, on the formal list, elected. */
@Schema(name = "StructureStage")
enum Stage {
    NOMINATED,
    INITIAL,
    FORMAL,
    ELECTED
}
