package org.huanjie.nomination.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

/** Meetings of candidates with voters. */
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<VoterMeeting, UUID> {
    List<VoterMeeting> ofDistrict(UUID district) {
        return list("district = ?1 order by id", district);
    }

    /** @throws Refusal not found in this district */
    VoterMeeting of(UUID district, UUID id) {
        return find("district = ?1 and id = ?2", district, id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("meeting " + id));
    }
}
