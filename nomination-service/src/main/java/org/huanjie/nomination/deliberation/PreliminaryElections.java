package org.huanjie.nomination.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Preliminary elections. */
@ApplicationScoped
public class PreliminaryElections implements PanacheRepositoryBase<PreliminaryElection, UUID> {
    List<PreliminaryElection> ofDistrict(UUID district) {
        return list("district = ?1 order by round", district);
    }

    public Optional<PreliminaryElection> last(UUID district) {
        return find("district = ?1 order by round desc", district).firstResultOptional();
    }
}
