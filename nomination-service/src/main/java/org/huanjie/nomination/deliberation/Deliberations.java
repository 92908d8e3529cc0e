package org.huanjie.nomination.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rounds of deliberation. */
@ApplicationScoped
public class Deliberations implements PanacheRepositoryBase<Deliberation, UUID> {
    List<Deliberation> ofDistrict(UUID district) {
        return list("district = ?1 order by round", district);
    }

    public Optional<Deliberation> last(UUID district) {
        return find("district = ?1 order by round desc", district).firstResultOptional();
    }
}
