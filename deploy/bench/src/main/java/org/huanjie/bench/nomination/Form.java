package org.huanjie.bench.nomination;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Nomination forms as an office's program sends them. */
final class Form {
    private static final String[] NAMES = {"周敏", "王建军", "欧阳修远", "李秀兰", "陈国强"};

    private Form() {}

    /** @param serials of the signers on the roll */
    static String ofVoters(NominatingCounty county, NominatingCounty.Area area, int person, IntStream serials) {
        return form(
                county,
                area,
                person,
                "JOINT_VOTERS",
                "[]",
                serials.mapToObj("{\"serial\":%d}"::formatted).collect(Collectors.joining(",", "[", "]")));
    }

    static String ofOrganisation(NominatingCounty county, NominatingCounty.Area area, int person) {
        return form(county, area, person, "ORGANISATION", "[\"测试县第%d人民团体\"]".formatted(person), "[]");
    }

    /** The signatures alone, to be judged before the form is recorded. */
    static String signatures(NominatingCounty.Area area, int person, IntStream serials) {
        return "{\"district\":\"%s\",\"nominee\":\"%s\",\"signatories\":%s}"
                .formatted(
                        area.district(),
                        area.persons().get(person),
                        serials.mapToObj("{\"serial\":%d}"::formatted).collect(Collectors.joining(",", "[", "]")));
    }

    private static String form(
            NominatingCounty county,
            NominatingCounty.Area area,
            int person,
            String channel,
            String organisations,
            String signatories) {
        UUID voter = area.persons().get(person);
        return """
               {"election":"%s","district":"%s","channel":"%s","organisations":%s,"signatories":%s,
                "candidate":{"voter":"%s","name":"%s","sex":"2","birthDate":"1985-03-12","ethnicity":"01","politicalStatus":"13",
                "education":"20","occupation":"27","post":"村民","consentedOn":"%s","foreignFunding":false}}""".formatted(
                        county.election(),
                        area.district(),
                        channel,
                        organisations,
                        signatories,
                        voter,
                        NAMES[person % NAMES.length],
                        NominatingCounty.today());
    }
}
