package org.huanjie.nomination.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Keeps districts by districting's events. */
@ApplicationScoped
class ReplicateDistrict {
    private final DistrictReplica districts;

    ReplicateDistrict(DistrictReplica districts) {
        this.districts = districts;
    }

    @Produces
    @Singleton
    EventHandler<DistrictState> published() {
        return new Handler("org.huanjie.districting.district-published.v1", false, districts);
    }

    @Produces
    @Singleton
    EventHandler<DistrictState> withdrawn() {
        return new Handler("org.huanjie.districting.district-withdrawn.v1", true, districts);
    }

    private record Handler(String type, boolean gone, DistrictReplica districts)
            implements EventHandler<DistrictState> {
        @Override
        public Class<DistrictState> payload() {
            return DistrictState.class;
        }

        @Override
        public void apply(List<Envelope<DistrictState>> events) {
            districts.meetRolls(events, () -> districts.replace(events, gone));
        }
    }
}
