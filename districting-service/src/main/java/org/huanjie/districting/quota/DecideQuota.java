package org.huanjie.districting.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Records the higher body's decision on a number of deputies. */
@ApplicationScoped
class DecideQuota {
    private final Elections elections;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Audit audit;

    DecideQuota(Elections elections, Quotas quotas, Outbox outbox, Audit audit) {
        this.elections = elections;
        this.quotas = quotas;
        this.outbox = outbox;
        this.audit = audit;
    }

    record Decided(QuotaView view, long version, boolean created) {}

    @Transactional
    Decided decide(String code, Level level, String divisionCode, IfMatch seen, QuotaRequest request, Caller caller) {
        Election election = elections.visible(code, caller);
        if (!caller.scope().covers(election.division())) {
            throw Refusal.notFound("election " + code);
        }
        Division division = quotas.congress(election, level, divisionCode);
        Optional<Quota> known = quotas.decided(election, level, divisionCode);
        Quota quota;
        if (known.isPresent()) {
            quota = known.get();
            seen.require(quota.version());
            quota.decideAgain(division, request);
        } else {
            seen.requireNone();
            quota = Quota.decide(new Quota.Key(code, level, divisionCode), division, request);
            quotas.persist(quota);
        }
        long version = known.isPresent() ? quota.version() + 1 : 0;
        outbox.append(new QuotaSet(
                election.division(),
                code,
                version,
                level,
                divisionCode,
                quota.approvedSeats(),
                quota.previousSeats(),
                division.population()));
        audit.record(
                caller,
                "quota-decided",
                "quota",
                code + "/" + level + "/" + divisionCode,
                divisionCode,
                Map.of("seats", quota.approvedSeats()));
        return new Decided(QuotaView.of(level, division, quota), quota.version(), known.isEmpty());
    }
}
