package org.huanjie.registration.voter;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.jsonb.Json;
import org.huanjie.registration.voter.Voter.Review;

/** How far the review (资格审查) of a registration is: who entered what now stands, what is odd about it, who has looked at it. */
@Embeddable
class Scrutiny {
    @Enumerated(EnumType.STRING)
    private Review review;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String findings;

    private boolean openFindings;
    private String enteredBy;
    private String reviewedBy;
    private Instant reviewedAt;

    /** Whoever entered before, this person did now, and a review is due again. */
    void entered(List<Finding> found, String by) {
        findings = Json.write(found);
        openFindings = Finding.anyHard(found) || Finding.anyWarn(found);
        review = openFindings ? Review.DRAFT : Review.CHECKED;
        enteredBy = by;
    }

    /** @throws Refusal 409 if there is nothing to check */
    void check() {
        if (review == Review.APPROVED) {
            throw Refusal.conflict("already-approved", "该选民已通过资格审查", "the review is APPROVED");
        }
        openFindings = false;
        review = Review.CHECKED;
    }

    /** A removal or restoration, with the second look where it had one. */
    void handled(AdjustVoter.Hands hands) {
        openFindings = false;
        enteredBy = hands.enteredBy();
        review = Review.CHECKED;
        if (hands.approvedBy() != null) {
            review = Review.APPROVED;
            reviewedBy = hands.approvedBy();
            reviewedAt = hands.approvedAt();
        }
    }

    Review review() {
        return review;
    }

    List<Finding> findings() {
        return Json.read(findings, new TypeReference<>() {});
    }

    String enteredBy() {
        return enteredBy;
    }
}
