package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.registration.election.Level;

/** Rolls that the public can see, for those who object to them. */
@ApplicationScoped
public class PublishedRolls {
    /** @param until last day of objections */
    public record PublishedRoll(
            UUID id,
            String election,
            String county,
            Level level,
            String division,
            UUID district,
            LocalDate publishedOn,
            LocalDate until) {}

    private final Rolls rolls;

    PublishedRolls(Rolls rolls) {
        this.rolls = rolls;
    }

    /** Empty for a draft, and for one of another scope. */
    public Optional<PublishedRoll> find(UUID id, Scope scope) {
        return rolls.inScope(id, scope)
                .flatMap(roll -> roll.publication()
                        .map(publication -> new PublishedRoll(
                                roll.id(),
                                roll.election(),
                                roll.listed().county(),
                                roll.level(),
                                roll.listed().division(),
                                roll.district(),
                                publication.publishedOn(),
                                publication.objectionsUntil())));
    }
}
