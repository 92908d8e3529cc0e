package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.district.Districts;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.election.Level;

/** Shows voters with the districts of their units; asked once per unit, not once per voter. */
@ApplicationScoped
class ShowVoter {
    static final Rule LEVELS = new Rule("R-57", "REG_LEVELS", "直接选举若干规定 art. 6, 7");

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
        Map<String, Place> places = new HashMap<>();
        return voters.stream()
                .map(voter -> {
                    Place place = places.computeIfAbsent(voter.unit(), this::place);
                    return VoterView.of(voter, sealed, place.districts(), place.noTownshipReason());
                })
                .toList();
    }

    private Place place(String unit) {
        Optional<Election> election = elections.openIn(unit);
        Map<Level, UUID> found =
                election.map(open -> districts.ofUnit(open.code(), unit)).orElse(Map.of());
        return new Place(
                new VoterView.Places(found.get(Level.COUNTY), found.get(Level.TOWNSHIP)),
                noTownshipReason(unit, election));
    }

    /** {@link #LEVELS}: why somebody is on no township roll. */
    private String noTownshipReason(String unit, Optional<Election> election) {
        if ("SUBDISTRICT".equals(divisions.typeOf(unit.substring(0, Math.min(9, unit.length()))))) {
            return "SUBDISTRICT";
        }
        boolean upper =
                election.isPresent() && !election.get().upperUnitsVoteInTownship() && divisions.isUpperUnit(unit);
        return upper ? "UPPER_UNIT" : null;
    }
}
