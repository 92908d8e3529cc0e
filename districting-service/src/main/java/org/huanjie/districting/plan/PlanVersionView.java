package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a plan: the plan as it was drawn first, or an amendment of the version before.
 *
 * @param createdAt    null where it was made before times were kept, like those that follow
 * @param approvedAt   of the approval that holds
 * @param supersededAt when the next version took its place
 * @param changes      against the version before; null of the first one
 */
@Schema(name = "PlanVersion")
record PlanVersionView(
        UUID id,
        int version,
        Plan.Status status,
        String reason,
        int districtCount,
        int seats,
        BigDecimal maxDeviation,
        String createdBy,
        Instant createdAt,
        Instant submittedAt,
        Instant approvedAt,
        LocalDate publishedOn,
        Instant supersededAt,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo,
        Changes changes) {

    /** @param unitsMoved units whose district is not the same one any more */
    @Schema(name = "PlanVersionChanges")
    record Changes(UUID against, int unitsMoved, List<ChangedDistrict> districts) {
        static Changes between(PlanReview.Measured before, PlanReview.Measured after) {
            PlanComparison comparison = PlanComparison.of(before, after);
            return new Changes(
                    before.plan().id(),
                    comparison.units().size(),
                    comparison.districts().stream()
                            .filter(district -> district.change() != PlanComparison.Change.NONE)
                            .map(ChangedDistrict::of)
                            .toList());
        }
    }

    /** @param number as it is now, or was where it is gone */
    @Schema(name = "PlanVersionDistrict")
    record ChangedDistrict(int number, String name, PlanComparison.Change change) {
        static ChangedDistrict of(PlanComparison.ComparedDistrict district) {
            PlanComparison.Figures shown = district.after() == null ? district.before() : district.after();
            return new ChangedDistrict(shown.number(), shown.name(), district.change());
        }
    }

    /** @param course steps of all of them, each plan's in order */
    static List<PlanVersionView> of(List<PlanReview.Measured> versions, List<PlanEntry> course) {
        List<PlanVersionView> views = new ArrayList<>();
        PlanReview.Measured before = null;
        for (PlanReview.Measured version : versions) {
            views.add(of(version, before, PlanDates.of(version.plan(), course)));
            before = version;
        }
        return views;
    }

    private static PlanVersionView of(PlanReview.Measured measured, PlanReview.Measured before, PlanDates dates) {
        Plan plan = measured.plan();
        Plan.Decision decision = plan.decision();
        return new PlanVersionView(
                plan.id(),
                plan.number(),
                plan.status(),
                plan.amendment() == null ? null : plan.amendment().amendmentReason(),
                plan.districts().size(),
                plan.seats(),
                measured.maxDeviation(),
                plan.makers().createdBy(),
                dates.created(),
                dates.submitted(),
                dates.approved(),
                plan.publishedOn(),
                dates.superseded(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.documentNo(),
                before == null ? null : Changes.between(before, measured));
    }
}
