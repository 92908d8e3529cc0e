package org.huanjie.districting.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** What the committee decides of an election: to announce it, to close it. */
@ApplicationScoped
class DecideElection {
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DecideElection(Elections elections, Outbox outbox, Audit audit, Clock clock) {
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Election announce(String code, boolean confirmed, IfMatch seen, Caller caller) {
        Election election = elections.owned(code, caller.scope());
        seen.require(election.version());
        if (elections.anotherIsOpen(election)) {
            throw Refusal.conflict("election-open", "该县已有一次公布未结束的选举", "close the earlier election first");
        }
        PassedDeadlines passed = election.announce(confirmed, LocalDate.now(clock), caller);
        outbox.append(election.scheduled());
        audit.record(
                caller,
                "election-announced",
                "election",
                code,
                election.division(),
                passed.keys().isEmpty() ? Map.of() : Map.of("confirmedPassedDeadlines", passed.keys()));
        return election;
    }

    @Transactional
    Election close(String code, IfMatch seen, Caller caller) {
        Election election = elections.owned(code, caller.scope());
        seen.require(election.version());
        election.close();
        outbox.append(election.closed());
        audit.record(caller, "election-closed", "election", code, election.division(), Map.of());
        return election;
    }
}
