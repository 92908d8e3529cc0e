package org.huanjie.nomination.congress;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;

/**
 * What became of the districts; the job's result, and its state while it runs.
 *
 * @param done    districts in which it was done now
 * @param refused those that are not ready
 */
record Outcome(List<UUID> done, List<Refused> refused) {
    /**
     * A district that is not ready.
     *
     * @param code  of the problem, as the district's own endpoint answers it
     * @param title in words for the clerk
     */
    record Refused(UUID district, int number, String name, String code, String title, List<Finding> findings) {}

    Outcome() {
        this(List.of(), List.of());
    }

    Outcome and(UUID district) {
        List<UUID> all = new ArrayList<>(done);
        all.add(district);
        return new Outcome(all, refused);
    }

    Outcome but(District district, Refusal refusal) {
        List<Refused> all = new ArrayList<>(refused);
        all.add(new Refused(
                district.id(),
                district.number(),
                district.name(),
                refusal.slug(),
                refusal.title(),
                refusal.findings()));
        return new Outcome(done, all);
    }

    boolean tells(UUID district) {
        return done.contains(district)
                || refused.stream().anyMatch(one -> one.district().equals(district));
    }
}
