package org.huanjie.nomination.recall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code PETITIONED → DISTRIBUTED → PASSED / FAILED}; {@code REJECTED} where too few voters signed. */
@Schema(name = "RecallStatus")
enum RecallStatus {
    REJECTED,
    PETITIONED,
    DISTRIBUTED,
    PASSED,
    FAILED
}
