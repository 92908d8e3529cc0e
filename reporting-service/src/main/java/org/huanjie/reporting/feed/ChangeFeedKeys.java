package org.huanjie.reporting.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;

/** Makes keys and takes them back. */
@ApplicationScoped
class ChangeFeedKeys {
    /** A person has few devices; more are a mistake, or somebody who forgets to take them back. */
    private static final int MOST = 20;

    private final FeedKeys keys;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    ChangeFeedKeys(FeedKeys keys, Elections elections, Audit audit, Clock clock) {
        this.keys = keys;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param secret what the address will have; kept nowhere
     * @throws Refusal 404 for a division outside the scope; 422 for an election that is not announced, or closed; 409 with too many keys
     */
    @Transactional
    FeedKey make(FeedKeyRequest request, String secret, Caller caller) {
        FigureScope scope = FigureScope.asked(request.election(), request.division(), caller);
        if (elections.find(scope.election()).filter(Election::isOpen).isEmpty()) {
            throw Refusal.unprocessable("unknown-election", "选举不存在", "no such open election: " + request.election())
                    .violation("election", "请填写已公布、尚未结束的选举");
        }
        if (keys.of(caller.sub()) >= MOST) {
            throw Refusal.conflict(
                    "too-many-feed-keys", "订阅过多，请先取消不再使用的订阅", "a person has at most " + MOST + " feed keys");
        }
        FeedKey key = new FeedKey(
                Ids.next(),
                secret,
                scope,
                request.label(),
                caller.sub(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        keys.persist(key);
        audit.record(caller, "feed-key-made", "feed-key", key.id(), key.division(), Map.of());
        return key;
    }

    @Transactional
    void takeBack(UUID id, IfMatch seen, Caller caller) {
        FeedKey key = keys.visible(id, caller);
        seen.require(key.version());
        keys.delete(key);
        audit.record(caller, "feed-key-taken-back", "feed-key", id, key.division(), Map.of());
    }
}
