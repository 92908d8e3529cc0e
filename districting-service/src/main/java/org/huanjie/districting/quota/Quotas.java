package org.huanjie.districting.quota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
public class Quotas implements PanacheRepositoryBase<Quota, Quota.Key> {
    private final Divisions divisions;

    Quotas(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The county's, then those of its townships that have a congress. */
    List<QuotaView> of(Election election) {
        Map<Quota.Key, Quota> decided = find("key.election", election.code()).stream()
                .collect(Collectors.toMap(Quota::key, Function.identity()));
        List<QuotaView> views = new ArrayList<>();
        for (Level level : election.levels()) {
            for (Division division : congresses(election, level)) {
                views.add(QuotaView.of(
                        level, division, decided.get(new Quota.Key(election.code(), level, division.code()))));
            }
        }
        return views;
    }

    private List<Division> congresses(Election election, Level level) {
        if (level == Level.COUNTY) {
            return divisions.findByIdOptional(election.division()).stream().toList();
        }
        return divisions.townships(election.division()).stream()
                .filter(township -> township.type() != DivisionType.SUBDISTRICT)
                .toList();
    }

    Optional<Quota> decided(Election election, Level level, String division) {
        return findByIdOptional(new Quota.Key(election.code(), level, division));
    }

    /** The seats of a congress that govern: decided, else by the formula. */
    public int seats(Election election, Level level, Division division) {
        return decided(election, level, division.code())
                .map(Quota::approvedSeats)
                .orElseGet(() -> QuotaFormula.of(level).seats(division.population()));
    }

    /** @throws Refusal 404 unless this division has a congress of this level in this election */
    Division congress(Election election, Level level, String division) {
        return congresses(election, level).stream()
                .filter(found ->
                        election.levels().contains(level) && found.code().equals(division))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("congress " + level + " of " + division));
    }
}
