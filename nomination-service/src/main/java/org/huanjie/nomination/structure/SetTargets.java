package org.huanjie.nomination.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;

/** A committee sets, or sets anew, what it aims at for the composition of its congress. */
@ApplicationScoped
class SetTargets {
    private static final int TOWNSHIP_CODE = 9;

    /** @param created whether there were none before */
    record Done(StructureTargets targets, boolean created) {}

    private final EntityManager database;
    private final Elections elections;
    private final Audit audit;

    SetTargets(EntityManager database, Elections elections, Audit audit) {
        this.database = database;
        this.elections = elections;
        this.audit = audit;
    }

    @Transactional
    Done set(Congress congress, String ifMatch, TargetsRequest request, Caller caller) {
        Election election = visible(congress, caller);
        if (!caller.has(congress.level().committeeRole())) {
            throw Refusal.forbidden("set by the election committee of this congress");
        }
        Optional<StructureTargets> known = of(congress);
        if (known.isPresent()) {
            IfMatch.required(ifMatch).require(known.get().version());
        } else {
            IfMatch.ifGiven(ifMatch).requireNone();
        }
        StructureTargets targets = known.orElseGet(() -> new StructureTargets(Ids.next(), election.county(), congress));
        targets.set(request, caller.sub());
        if (known.isEmpty()) {
            database.persist(targets);
        }
        audit.record(
                caller,
                "structure-targets-set",
                "congress",
                congress.election() + "/" + congress.level(),
                congress.division(),
                Map.of("targets", request.targets(), "documentNo", request.documentNo()));
        return new Done(targets, known.isEmpty());
    }

    /** @throws Refusal not found: no such election or congress, or outside of the scope */
    Election visible(Congress congress, Caller caller) {
        String division = congress.division();
        return elections
                .find(congress.election())
                .filter(election -> congress.level() == Level.COUNTY
                        ? division.equals(election.county())
                        : division.length() == TOWNSHIP_CODE && division.startsWith(election.county()))
                .filter(election -> caller.scope().covers(division))
                .orElseThrow(() -> Refusal.notFound("congress " + congress.level() + " " + division));
    }

    Optional<StructureTargets> of(Congress congress) {
        return database.createQuery(
                        "from StructureTargets where election = :election and level = :level and division = :division",
                        StructureTargets.class)
                .setParameter("election", congress.election())
                .setParameter("level", congress.level())
                .setParameter("division", congress.division())
                .getResultStream()
                .findFirst();
    }
}
