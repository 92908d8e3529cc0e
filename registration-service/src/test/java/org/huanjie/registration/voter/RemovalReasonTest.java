package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class RemovalReasonTest {
    private static final Proof UNDECIDED = new Proof("证明", null, null, null);

    @Test
    @Proves("R-46")
    void are_the_three_of_the_law_and_the_other_adjustments_and_no_more() {
        assertThat(Arrays.stream(RemovalReason.values()).map(Enum::name))
                .containsExactlyInAnyOrder(
                        "DECEASED",
                        "MOVED_OUT",
                        "DEPRIVED",
                        "SUSPENDED",
                        "NOT_LISTED_INCAPABLE",
                        "DUPLICATE_CANCELLED",
                        "ERROR_CORRECTED",
                        "LOST_NATIONALITY");
    }

    @Test
    @Proves({"R-39", "R-40", "R-42", "W-20"})
    void the_right_is_taken_or_left_unlisted_by_a_numbered_decision_only() {
        assertThat(refused(RemovalReason.DEPRIVED, UNDECIDED)).isEqualTo("REG_DEPRIVED");
        assertThat(refused(RemovalReason.SUSPENDED, UNDECIDED)).isEqualTo("REG_SUSPENDED");
        assertThat(refused(RemovalReason.NOT_LISTED_INCAPABLE, UNDECIDED)).isEqualTo("REG_INCAPABLE");
        Proof decided = new Proof("决定书", "云泽县人民检察院", null, "云检停〔2040〕1号");
        for (RemovalReason reason : RemovalReason.values()) {
            assertThatCode(() -> reason.requireProof(decided)).doesNotThrowAnyException();
        }
    }

    @Test
    @Proves({"R-41", "W-20"})
    void the_police_alone_suspend_nobody() {
        Proof detained = new Proof("拘留证", "云泽县公安局", null, "云公拘〔2040〕1号");
        assertThat(refused(RemovalReason.SUSPENDED, detained)).isEqualTo("REG_STILL_ENTITLED");
    }

    @Test
    @Proves("R-45")
    void a_restoration_undoes_the_removal_that_stands() {
        assertThatCode(() -> RestorationReason.RIGHTS_RESTORED.requireUndoes("DEPRIVED"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RestorationReason.RIGHTS_RESTORED.requireUndoes("DECEASED"))
                .satisfies(refusal -> assertThat(refusal.rule().number()).isEqualTo("R-45"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RestorationReason.MOVED_IN.requireUndoes("DEPRIVED"));
    }

    private static String refused(RemovalReason reason, Proof proof) {
        try {
            reason.requireProof(proof);
            return null;
        } catch (Refusal refusal) {
            return refusal.findings().get(0).code();
        }
    }
}
