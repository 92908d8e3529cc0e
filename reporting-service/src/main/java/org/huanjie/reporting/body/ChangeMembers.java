package org.huanjie.reporting.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/** Appoints members of a body and lets them resign. */
@ApplicationScoped
class ChangeMembers {
    private final Bodies bodies;
    private final Members members;
    private final Outbox outbox;
    private final Audit audit;
    private final CommitteeSizes sizes;
    private final EntityManager database;

    ChangeMembers(
            Bodies bodies, Members members, CommitteeSizes sizes, Outbox outbox, Audit audit, EntityManager database) {
        this.bodies = bodies;
        this.members = members;
        this.sizes = sizes;
        this.outbox = outbox;
        this.audit = audit;
        this.database = database;
    }

    /** @throws Refusal 422 for a second director of a committee, or one member more than it may have */
    @Transactional
    Member appoint(UUID id, MemberRequest request, Caller caller) {
        Body body = bodies.visible(id, caller.scope());
        database.lock(body, LockModeType.PESSIMISTIC_WRITE);
        if (body.kind().isCommittee() && request.position() == Position.DIRECTOR && members.hasDirector(body)) {
            throw Refusal.broken(
                    List.of(Body.COUNTY_COMMITTEE.hard("选举委员会设主任一名，现任主任尚未离任。").subject(body.division())));
        }
        sizes.of(body).ifPresent(size -> size.requireRoom(body, members.inOffice(body)));
        Member member =
                new Member(Ids.next(), id, request.name().strip(), request.voter(), request.position(), request.from());
        members.persist(member);
        outbox.append(member.appointed(body));
        audit.record(caller, "body-member-appointed", "member", member.id(), body.division(), Map.of("body", id));
        return member;
    }

    /** @throws Refusal 409 if resigned before */
    @Transactional
    Member resign(UUID id, UUID memberId, IfMatch seen, ResignationRequest request, Caller caller) {
        Body body = bodies.visible(id, caller.scope());
        Member member = members.of(body, memberId);
        seen.require(member.version());
        outbox.append(member.resign(body, request.on(), request.document()));
        audit.record(caller, "body-member-resigned", "member", memberId, body.division(), Map.of("body", id));
        return member;
    }
}
