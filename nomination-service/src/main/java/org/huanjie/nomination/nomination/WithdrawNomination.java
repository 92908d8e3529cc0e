package org.huanjie.nomination.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Withdraws a nomination before the initial list; its signatures no longer count against their signers' limit. */
@ApplicationScoped
class WithdrawNomination {
    private final Nominations nominations;
    private final Districts districts;
    private final Candidates candidates;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    WithdrawNomination(
            Nominations nominations,
            Districts districts,
            Candidates candidates,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.nominations = nominations;
        this.districts = districts;
        this.candidates = candidates;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Nomination withdraw(UUID id, IfMatch seen, WithdrawalRequest request, Caller caller) {
        District district = districts.visibleForChange(nominations.districtOf(id, caller.scope()), caller.scope());
        Nomination nomination = nominations.visible(id, caller.scope());
        seen.require(nomination.version());
        guard(nomination, district);
        NominationEvent event = nomination.withdraw(request.by(), request.document());
        fellAway(nomination, district, request.document());
        events.append(district, event);
        audit.record(
                caller,
                event.name(),
                "nomination",
                id,
                district.division(),
                Map.of("district", district.id(), "by", request.by(), "document", request.document()));
        return nomination;
    }

    /** A signer takes their signature back; with too few left the nomination is withdrawn, too. */
    @Transactional
    Nomination withdrawSignature(UUID id, int line, IfMatch seen, SignatureWithdrawal request, Caller caller) {
        District district = districts.visibleForChange(nominations.districtOf(id, caller.scope()), caller.scope());
        Nomination nomination = nominations.visible(id, caller.scope());
        seen.require(nomination.version());
        guard(nomination, district);
        nomination.withdrawSignature(line, request.on(), request.document()).ifPresent(event -> {
            fellAway(nomination, district, request.document());
            events.append(district, event);
        });
        audit.record(
                caller,
                "signature-withdrawn",
                "nomination",
                id,
                district.division(),
                Map.of("district", district.id(), "line", line, "left", nomination.validSignatures()));
        return nomination;
    }

    /** What follows for nominee and district once a nomination does not stand any more. */
    private void fellAway(Nomination nomination, District district, String document) {
        UUID candidate = nomination.candidate().orElseThrow();
        if (nominations.standingOf(candidate).isEmpty()) {
            candidates.findById(candidate).lostLastNomination(LocalDate.now(clock), document);
        }
        district.nominated(candidates.numberStanding(district.id()));
    }

    /** What the action refuses by, and what {@code actions} shows. */
    static void guard(Nomination nomination, District district) {
        nomination.requireStanding();
        CourseGuard.nominating(district);
    }
}
