package org.huanjie.nomination.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** The congresses before: as entered, else by the register of who was elected to them here. */
@ApplicationScoped
class PreviousCongresses {
    /** @param created whether nothing was entered before */
    record Done(PreviousCongress entered, boolean created) {}

    /** @param source the paper, or null where the register tells */
    record Known(Composition composition, String source) {}

    private final EntityManager database;
    private final StructureFigures figures;
    private final Elections elections;
    private final Audit audit;

    PreviousCongresses(EntityManager database, StructureFigures figures, Elections elections, Audit audit) {
        this.database = database;
        this.figures = figures;
        this.elections = elections;
        this.audit = audit;
    }

    /** @param of the election of a congress that {@link SetTargets#visible} has let through */
    @Transactional
    Done enter(Congress congress, Election of, String ifMatch, PreviousRequest request, Caller caller) {
        Optional<PreviousCongress> known = entered(congress);
        if (known.isPresent()) {
            IfMatch.required(ifMatch).require(known.get().version());
        } else {
            IfMatch.ifGiven(ifMatch).requireNone();
        }
        PreviousCongress previous = known.orElseGet(() -> new PreviousCongress(Ids.next(), of.county(), congress));
        previous.enter(request, caller.sub());
        if (known.isEmpty()) {
            database.persist(previous);
        }
        audit.record(
                caller,
                "previous-congress-entered",
                "congress",
                congress.election() + "/" + congress.level(),
                congress.division(),
                Map.of("deputies", request.deputies(), "source", request.source()));
        return new Done(previous, known.isEmpty());
    }

    Optional<PreviousCongress> entered(Congress congress) {
        return database.createQuery(
                        "from PreviousCongress where election = :election and level = :level and division = :division",
                        PreviousCongress.class)
                .setParameter("election", congress.election())
                .setParameter("level", congress.level())
                .setParameter("division", congress.division())
                .getResultStream()
                .findFirst();
    }

    /** Empty where nothing was entered and nobody was elected here before. */
    Optional<Known> before(Congress congress) {
        return entered(congress)
                .map(previous -> new Known(previous.composition(), previous.source()))
                .or(() -> register(congress));
    }

    private Optional<Known> register(Congress congress) {
        return earlier(congress)
                .map(code -> {
                    LocalDate day = elections.find(code).orElseThrow().electionDay();
                    List<Person> persons =
                            figures.of(new Congress(code, congress.level(), congress.division())).stream()
                                    .flatMap(lists -> lists.persons().stream())
                                    .toList();
                    return Composition.of(StageFigures.of(Stage.ELECTED, persons, day));
                })
                .filter(composition -> composition.deputies() > 0)
                .map(composition -> new Known(composition, null));
    }

    /** The last general election before, in which somebody was elected to this congress. */
    @SuppressWarnings("unchecked")
    private Optional<String> earlier(Congress congress) {
        List<Tuple> rows = database.createNativeQuery("""
                        select earlier.code
                          from election own
                          join election earlier on earlier.county = own.county and earlier.election_day < own.election_day
                         where own.code = :election
                           and exists (select from deputy p
                                        where p.election = earlier.code and p.level = :level and p.division = :division)
                         order by earlier.election_day desc
                         limit 1
                        """, Tuple.class)
                .setParameter("election", congress.election())
                .setParameter("level", congress.level().name())
                .setParameter("division", congress.division())
                .getResultList();
        return rows.stream().findFirst().map(row -> row.get("code", String.class));
    }
}
