package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.district.Districts;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.election.Level;

/** Shows voters with the districts of their units; asked once for all of a page. */
@ApplicationScoped
class ShowVoter {
    static final Rule LEVELS = new Rule("R-57", "REG_LEVELS", "直接选举若干规定 art. 6, 7");

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private final Sealed sealed;
    private final Elections elections;
    private final Districts districts;
    private final Divisions divisions;

    private record Place(VoterView.Places districts, String noTownshipReason) {}

    ShowVoter(Sealed sealed, Elections elections, Districts districts, Divisions divisions) {
        this.sealed = sealed;
        this.elections = elections;
        this.districts = districts;
        this.divisions = divisions;
    }

    VoterView one(Voter voter) {
        return all(List.of(voter)).get(0);
    }

    List<VoterView> all(List<Voter> voters) {
        Map<String, Place> places =
                places(voters.stream().map(Voter::unit).collect(Collectors.toCollection(TreeSet::new)));
        return voters.stream()
                .map(voter -> {
                    Place place = places.get(voter.unit());
                    return VoterView.of(voter, sealed, place.districts(), place.noTownshipReason());
                })
                .toList();
    }

    /** A few questions for all units of a page, by county. */
    private Map<String, Place> places(Set<String> units) {
        Map<String, Divisions.Known> known =
                divisions.known(Stream.concat(units.stream(), units.stream().map(ShowVoter::township))
                        .toList());
        Map<String, Place> places = new HashMap<>();
        units.stream()
                .collect(Collectors.groupingBy(unit -> unit.substring(0, COUNTY)))
                .forEach((county, own) -> {
                    Optional<Election> election = elections.openIn(county);
                    Map<String, Map<Level, UUID>> districts = election.map(
                                    open -> this.districts.ofUnits(open.code(), own))
                            .orElse(Map.of());
                    own.forEach(unit -> {
                        Map<Level, UUID> found = districts.getOrDefault(unit, Map.of());
                        places.put(
                                unit,
                                new Place(
                                        new VoterView.Places(found.get(Level.COUNTY), found.get(Level.TOWNSHIP)),
                                        noTownshipReason(unit, election, known)));
                    });
                });
        return places;
    }

    private static String township(String unit) {
        return unit.substring(0, Math.min(TOWNSHIP, unit.length()));
    }

    /** {@link #LEVELS}: why somebody is on no township roll. */
    private static String noTownshipReason(
            String unit, Optional<Election> election, Map<String, Divisions.Known> known) {
        Divisions.Known township = known.get(township(unit));
        if (township != null && "SUBDISTRICT".equals(township.type())) {
            return "SUBDISTRICT";
        }
        Divisions.Known own = known.get(unit);
        boolean upper =
                election.isPresent() && !election.get().upperUnitsVoteInTownship() && own != null && own.upper();
        return upper ? "UPPER_UNIT" : null;
    }
}
