package org.huanjie.districting.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** The districts whose roll is out, by registration's events: from then on a change of districts moves voters. */
@ApplicationScoped
public class PublishedRolls {
    /** What this service reads of {@code roll-published}. */
    record Published(
            @NotNull String election,
            @NotNull Level level,
            @NotNull String division,
            @NotNull UUID district,
            @NotNull LocalDate publishedOn) {}

    /** Rolls of a congress that are out. @param first the day of the first one */
    public record Out(int districts, LocalDate first) {}

    private final EntityManager database;

    PublishedRolls(EntityManager database) {
        this.database = database;
    }

    /** Empty while no district of that congress has one. */
    public Optional<Out> of(String election, Level level, String division) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select count(*) as districts, min(published_on) as first
                          from published_roll
                         where election = :election and level = :level and division = :division
                        """, Tuple.class)
                .setParameter("election", election)
                .setParameter("level", level.name())
                .setParameter("division", division)
                .getSingleResult();
        int districts = ((Number) row.get("districts")).intValue();
        return districts == 0 ? Optional.empty() : Optional.of(new Out(districts, row.get("first", LocalDate.class)));
    }

    @Produces
    @Singleton
    EventHandler<Published> published() {
        return new Handler(this);
    }

    private void take(Published roll) {
        database.createNativeQuery("""
                        insert into published_roll (district, election, level, division, published_on)
                        values (:district, :election, :level, :division, :on)
                        on conflict do nothing
                        """)
                .setParameter("district", roll.district())
                .setParameter("election", roll.election())
                .setParameter("level", roll.level().name())
                .setParameter("division", roll.division())
                .setParameter("on", roll.publishedOn())
                .executeUpdate();
    }

    /** A district's roll is published once; what follows are its corrections. */
    private record Handler(PublishedRolls rolls) implements EventHandler<Published> {
        @Override
        public String type() {
            return "org.huanjie.registration.roll-published.v1";
        }

        @Override
        public Class<Published> payload() {
            return Published.class;
        }

        @Override
        public void apply(List<Envelope<Published>> events) {
            events.forEach(event -> rolls.take(event.data()));
        }
    }
}
