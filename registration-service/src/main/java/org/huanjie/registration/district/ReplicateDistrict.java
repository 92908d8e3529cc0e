package org.huanjie.registration.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.registration.district.Districts.DistrictState;
import org.huanjie.registration.district.Districts.PlanState;

/** Keeps districts and plans by districting's events. */
@ApplicationScoped
class ReplicateDistrict {
    private final Districts districts;

    ReplicateDistrict(Districts districts) {
        this.districts = districts;
    }

    @Produces
    @Singleton
    EventHandler<DistrictState> published() {
        return new DistrictHandler("org.huanjie.districting.district-published.v1", false, districts);
    }

    @Produces
    @Singleton
    EventHandler<DistrictState> withdrawn() {
        return new DistrictHandler("org.huanjie.districting.district-withdrawn.v1", true, districts);
    }

    @Produces
    @Singleton
    EventHandler<PlanState> plan() {
        return new PlanHandler(districts);
    }

    private record DistrictHandler(String type, boolean gone, Districts districts)
            implements EventHandler<DistrictState> {
        @Override
        public Class<DistrictState> payload() {
            return DistrictState.class;
        }

        @Override
        public void apply(List<Envelope<DistrictState>> events) {
            events.forEach(event -> districts.replace(event, gone));
        }
    }

    private record PlanHandler(Districts districts) implements EventHandler<PlanState> {
        @Override
        public String type() {
            return "org.huanjie.districting.district-plan-published.v1";
        }

        @Override
        public Class<PlanState> payload() {
            return PlanState.class;
        }

        @Override
        public void apply(List<Envelope<PlanState>> events) {
            events.forEach(districts::replacePlan);
        }
    }
}
