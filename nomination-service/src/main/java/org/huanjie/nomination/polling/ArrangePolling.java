package org.huanjie.nomination.polling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Says where, when and before whom a district votes, or says it anew. */
@ApplicationScoped
class ArrangePolling {
    /** @param created whether there was none before */
    record Arranged(Polling polling, PollingFacts facts, boolean created) {}

    private final Districts districts;
    private final Pollings pollings;
    private final Audit audit;

    ArrangePolling(Districts districts, Pollings pollings, Audit audit) {
        this.districts = districts;
        this.pollings = pollings;
        this.audit = audit;
    }

    @Transactional
    Arranged arrange(UUID id, String ifMatch, PollingRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Optional<Polling> known = pollings.of(id);
        if (known.isPresent()) {
            IfMatch.required(ifMatch).require(known.get().version());
        } else {
            IfMatch.ifGiven(ifMatch).requireNone();
        }
        List<Officer> officers = request.officersAsked();
        PollingFacts facts =
                pollings.facts(district, officers.stream().map(Officer::voter).toList());
        Polling polling = known.orElseGet(() -> new Polling(Ids.next(), id));
        polling.arrange(request.placesAsked(), officers, facts, caller.sub());
        if (known.isEmpty()) {
            pollings.persist(polling);
        }
        audit.record(
                caller,
                "polling-arranged",
                "district",
                id,
                district.division(),
                Map.of("places", polling.places().size(), "officers", officers.size()));
        return new Arranged(polling, facts, known.isEmpty());
    }
}
