package org.huanjie.districting.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Writes an election, or moves the day of an announced one. */
@ApplicationScoped
class WriteElection {
    private final Elections elections;
    private final RuleProfiles profiles;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    WriteElection(Elections elections, RuleProfiles profiles, Outbox outbox, Audit audit, Clock clock) {
        this.elections = elections;
        this.profiles = profiles;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was written, and whether it is new. */
    record Written(Election election, boolean created) {}

    @Transactional
    Written write(String code, IfMatch seen, ElectionRequest request, Caller caller) {
        Optional<Election> known = elections.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
        if (known.isPresent() && !caller.scope().covers(known.get().division())) {
            throw Refusal.notFound("election " + code);
        }
        if (known.isPresent()) {
            seen.require(known.get().version());
        } else {
            seen.requireNone();
        }
        requireConsistent(code, request, caller);
        List<RuleValue> rules = profiles.resolve(request.ruleProfile(), request.overrides());
        Election election = known.orElseGet(() -> new Election(code));
        if (known.isPresent() && !known.get().division().equals(request.division())) {
            throw Refusal.conflict("election-division", "选举所属行政区划不能改变", "the division of an election is fixed");
        }
        LocalDate former = election.electionDay();
        PassedDeadlines passed = election.write(request, rules, caller.sub(), LocalDate.now(clock));
        if (known.isEmpty()) {
            elections.persist(election);
        } else if (election.status() == Election.Status.ANNOUNCED) {
            outbox.append(election.scheduled());
        }
        audit.record(
                caller,
                known.isEmpty() ? "election-written" : "election-changed",
                "election",
                code,
                request.division(),
                detail(former, request.electionDay(), passed));
        return new Written(election, known.isEmpty());
    }

    private static Map<String, Object> detail(LocalDate former, LocalDate day, PassedDeadlines passed) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("electionDay", day.toString());
        if (former != null && !former.equals(day)) {
            detail.put("formerDay", former.toString());
        }
        if (!passed.keys().isEmpty()) {
            detail.put("confirmedPassedDeadlines", passed.keys());
        }
        return detail;
    }

    private void requireConsistent(String code, ElectionRequest request, Caller caller) {
        if (request.code() != null && !request.code().equals(code)) {
            throw Refusal.malformed("code of body and path differ").violation("code", "与路径不一致");
        }
        if (!code.matches("[0-9]{6}-[0-9]{4}") || !code.startsWith(request.division() + "-")) {
            throw Refusal.unprocessable(
                            "invalid-election-code", "选举代码应为县级代码加年份", "an election's code is <county code>-<year>")
                    .violation("code", "例如 990123-2026");
        }
        if (!caller.scope().covers(request.division())) {
            throw Refusal.unprocessable("unknown-division", "没有这个行政区划", "unknown, or outside the scope")
                    .violation("division", "行政区划代码不存在");
        }
        if (request.levels().size() != request.levels().stream().distinct().count()) {
            throw Refusal.malformed("levels repeats one").violation("levels", "级别重复");
        }
        PassedDeadlines.requireAhead(request.electionDay(), LocalDate.now(clock));
    }
}
