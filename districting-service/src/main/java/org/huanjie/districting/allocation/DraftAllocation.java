package org.huanjie.districting.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.division.MinorityCount;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.quota.Quotas;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;

/** Deals the county's seats out, and approves what was dealt. */
@ApplicationScoped
class DraftAllocation {
    private final Elections elections;
    private final Divisions divisions;
    private final Quotas quotas;
    private final Allocations allocations;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DraftAllocation(
            Elections elections,
            Divisions divisions,
            Quotas quotas,
            Allocations allocations,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.divisions = divisions;
        this.quotas = quotas;
        this.allocations = allocations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Allocation draft(String code, List<Allocation.Reserved> reserved, List<MinoritySeats> minorities, Caller caller) {
        Election election = elections.visible(code, caller);
        if (!caller.scope().covers(election.division())) {
            throw Refusal.notFound("election " + code);
        }
        Division county = divisions
                .findByIdOptional(election.division())
                .orElseThrow(
                        () -> Refusal.conflict("no-divisions", "请先导入行政区划", "the county's divisions are not known"));
        List<LargestRemainder.Unit> townships = divisions.townships(county.code()).stream()
                .map(township -> new LargestRemainder.Unit(township.code(), township.name(), township.population()))
                .toList();
        if (townships.isEmpty()) {
            throw Refusal.conflict("no-divisions", "请先导入行政区划", "the county has no townships");
        }
        Allocation allocation = Allocation.draft(
                Ids.next(),
                code,
                county.code(),
                quotas.seats(election, Level.COUNTY, county),
                reserved,
                townships,
                caller.sub());
        allocation.plan(minorities, findings(county, allocation.seats(), minorities));
        allocations.persist(allocation);
        audit.record(
                caller,
                "allocation-drafted",
                "allocation",
                allocation.id(),
                county.code(),
                Map.of("available", allocation.available()));
        return allocation;
    }

    private List<Finding> findings(Division county, int seats, List<MinoritySeats> planned) {
        Map<String, Long> people = MinorityCount.of(county.code(), divisions.below(county.code()));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            String ethnicity = planned.get(i).ethnicity();
            if (!named.add(ethnicity)) {
                throw Refusal.malformed("minorities repeats one").violation("minorities[" + i + "].ethnicity", "民族重复");
            }
            if (!people.containsKey(ethnicity)) {
                throw Refusal.unprocessable("unknown-minority", "行政区划中没有这一民族的人口", "no division tells of " + ethnicity)
                        .violation("minorities[" + i + "].ethnicity", "请先登记其人口");
            }
        }
        return new MinorityRules(county.population(), seats, county.type()).findings(people, planned);
    }

    @Transactional
    Allocation approve(UUID id, IfMatch seen, Caller caller) {
        Allocation allocation = allocations.locked(id, caller.scope());
        seen.require(allocation.version());
        allocation.approve(caller, clock.instant());
        outbox.append(AllocationApproved.of(allocation));
        audit.record(caller, "allocation-approved", "allocation", id, allocation.division(), Map.of());
        return allocation;
    }
}
