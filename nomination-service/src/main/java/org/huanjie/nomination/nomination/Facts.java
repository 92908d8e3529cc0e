package org.huanjie.nomination.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.nomination.body.Committee;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.voter.Voter;

/**
 * What a form is judged by, gathered while the district is locked.
 *
 * @param now                when the form is judged
 * @param nomineeVotesHere   whether the nominee's unit has a vote for this congress
 * @param committees         election committees of which the nominee is a member today
 * @param standsElsewhere    whether the nominee stands in another district of this level
 * @param serves             whether the nominee, for a by-election, holds a seat of this congress
 * @param knownParticulars   of an earlier accepted form for the same person here, or null
 * @param onRoll             signers on the district's roll
 * @param bySerial           voters under the serials that the form names
 * @param ledger             for each signer the other persons whose accepted nominations here they have signed
 * @param personsOfGroup     other persons whom the same organisation or group has nominated here
 * @param organisationNominees persons nominated by organisations in the whole congress, this one included; 0 where R-77 does not ask
 * @param seatsOfCongress    seats of all its districts; 0 likewise
 */
record Facts(
        District district,
        Election election,
        Instant now,
        Voter nominee,
        boolean nomineeVotesHere,
        List<Committee> committees,
        boolean standsElsewhere,
        boolean serves,
        Particulars knownParticulars,
        Set<UUID> onRoll,
        Map<Integer, UUID> bySerial,
        Map<UUID, Integer> ledger,
        int personsOfGroup,
        long organisationNominees,
        long seatsOfCongress) {}
