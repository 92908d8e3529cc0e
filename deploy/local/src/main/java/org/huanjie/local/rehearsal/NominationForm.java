package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills in nomination forms (代表候选人推荐表). */
final class NominationForm {
    private static final List<String> POSTS = List.of("村民委员会主任", "小学教师", "卫生院医生", "合作社理事长", "企业职工", "社区网格员");

    private final Map<String, Object> body = new HashMap<>();
    private final Map<String, Object> candidate = new HashMap<>();

    /** @param voter as registration shows it */
    NominationForm(Districts.District district, JsonNode voter, int nth) {
        candidate.put("voter", voter.path("id").asText());
        candidate.put("name", voter.path("name").asText());
        candidate.put("sex", voter.path("sex").asText());
        candidate.put("birthDate", voter.path("birthDate").asText());
        candidate.put("ethnicity", voter.path("ethnicity").asText());
        candidate.put("politicalStatus", nth % 2 == 0 ? "01" : "13");
        candidate.put("education", nth % 3 == 0 ? "20" : "30");
        candidate.put("occupation", "27");
        candidate.put("post", POSTS.get((district.number() + nth) % POSTS.size()));
        candidate.put("consentedOn", "2027-01-01");
        candidate.put("foreignFunding", false);
        body.put("election", Play.ELECTION);
        body.put("district", district.id());
        body.put("candidate", candidate);
        body.put("organisations", List.of());
        body.put("signatories", List.of());
    }

    NominationForm byOrganisations(String... names) {
        body.put("channel", "ORGANISATION");
        body.put("organisations", List.of(names));
        return this;
    }

    /**
     * Signed by voters with these serials of the roll, and perhaps by one more known by id.
     *
     * @param roll how many voters are on it; after the last comes the first
     */
    NominationForm byVoters(int firstSerial, int count, int roll, String oneMore) {
        List<Object> signatories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signatories.add(Map.of("serial", 1 + (firstSerial - 1 + i) % roll));
        }
        if (oneMore != null) {
            signatories.add(Map.of("voter", oneMore, "signedAt", "2027-01-01T09:00:00+08:00"));
        }
        body.put("channel", "JOINT_VOTERS");
        body.put("signatories", signatories);
        return this;
    }

    NominationForm consentedOn(LocalDate day) {
        candidate.put("consentedOn", day.toString());
        return this;
    }

    NominationForm withForeignFunding() {
        candidate.put("foreignFunding", true);
        return this;
    }

    /** For somebody nobody knows. */
    NominationForm forStranger() {
        candidate.put("voter", UUID.randomUUID().toString());
        return this;
    }

    Map<String, Object> json() {
        return body;
    }
}
