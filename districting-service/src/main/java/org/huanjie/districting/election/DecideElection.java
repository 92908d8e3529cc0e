package org.huanjie.districting.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    DecideElection(Elections elections, Outbox outbox, Audit audit) {
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    Election announce(String code, IfMatch seen, Caller caller) {
        Election election = elections.owned(code, caller.scope());
        seen.require(election.version());
        if (elections.anotherIsOpen(election)) {
            throw Refusal.conflict("election-open", "该县已有一次公布未结束的选举", "close the earlier election first");
        }
        election.announce(caller);
        outbox.append(election.scheduled());
        audit.record(caller, "election-announced", "election", code, election.division(), Map.of());
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
