package org.huanjie.districting.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.events.Event;

/** What others learn of a published plan. */
interface PlanEvent {
    /** Plans of one district follow each other by this: a later plan's is larger. */
    long PER_VERSION = 1_000;

    /** A district of a plan that holds from now on. */
    record DistrictPublished(
            String county,
            String election,
            UUID district,
            UUID plan,
            int planVersion,
            @JsonUnwrapped State state) implements Event {
        /** Apart from the event, whose own name is not the district's. */
        record State(
                Level level,
                String division,
                int number,
                String name,
                DistrictBasis basis,
                int seats,
                int population,
                List<String> units) {
            static State of(District district) {
                return new State(
                        district.level(),
                        district.division(),
                        district.number(),
                        district.name(),
                        district.basis(),
                        district.seats(),
                        district.population(),
                        district.units());
            }
        }

        static DistrictPublished of(Plan plan, District district) {
            return new DistrictPublished(
                    plan.division().substring(0, 6),
                    plan.election(),
                    district.id(),
                    plan.id(),
                    plan.number(),
                    State.of(district));
        }

        @Override
        public String name() {
            return "district-published";
        }

        @Override
        public String subject() {
            return district.toString();
        }

        @Override
        public long sequence() {
            return planVersion * PER_VERSION + 1;
        }
    }

    /** A district of the plan before that lives on in no district of this one; with the state it had. */
    record DistrictWithdrawn(
            String county,
            String election,
            UUID district,
            UUID plan,
            int planVersion,
            @JsonUnwrapped DistrictPublished.State state)
            implements Event {
        static DistrictWithdrawn of(Plan plan, District district) {
            return new DistrictWithdrawn(
                    plan.division().substring(0, 6),
                    plan.election(),
                    district.id(),
                    plan.id(),
                    plan.number(),
                    DistrictPublished.State.of(district));
        }

        @Override
        public String name() {
            return "district-withdrawn";
        }

        @Override
        public String subject() {
            return district.toString();
        }

        @Override
        public long sequence() {
            return planVersion * PER_VERSION + 1;
        }
    }

    /** Follows its districts. Fractions are decimal text. */
    record PlanPublished(
            String county,
            String election,
            UUID plan,
            int version,
            Level level,
            String division,
            int districts,
            int seats,
            String maxDeviation,
            String warn)
            implements Event {
        static PlanPublished of(PlanReview.Measured measured) {
            Plan plan = measured.plan();
            return new PlanPublished(
                    plan.division().substring(0, 6),
                    plan.election(),
                    plan.id(),
                    plan.number(),
                    plan.level(),
                    plan.division(),
                    plan.districts().size(),
                    plan.seats(),
                    measured.maxDeviation().toPlainString(),
                    java.math.BigDecimal.valueOf(measured.warnPercent(), 2).toPlainString());
        }

        @Override
        public String name() {
            return "district-plan-published";
        }

        @Override
        public String subject() {
            return plan.toString();
        }

        @Override
        public long sequence() {
            return version;
        }
    }
}
