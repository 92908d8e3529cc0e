package org.huanjie.acceptance.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A nomination form (代表候选人推荐表) of an organisation. */
public final class NominationForm {
    private final Map<String, Object> body = new HashMap<>();
    private final Map<String, Object> candidate = new HashMap<>();

    private NominationForm() {}

    /** @param voter as registration shows it */
    public static NominationForm of(String election, String district, Map<String, Object> voter) {
        NominationForm form = new NominationForm();
        form.candidate.putAll(Map.of(
                "voter",
                voter.get("id"),
                "name",
                voter.get("name"),
                "sex",
                voter.get("sex"),
                "birthDate",
                voter.get("birthDate"),
                "ethnicity",
                "01",
                "politicalStatus",
                "13",
                "education",
                "20",
                "occupation",
                "27"));
        form.candidate.putAll(Map.of("post", "村民", "consentedOn", "2026-11-20", "foreignFunding", false));
        form.body.putAll(Map.of(
                "election",
                election,
                "district",
                district,
                "channel",
                "ORGANISATION",
                "signatories",
                List.of(),
                "candidate",
                form.candidate));
        return form;
    }

    public NominationForm by(String organisation) {
        body.put("organisations", List.of(organisation));
        return this;
    }

    /** In the place of the voter. */
    public NominationForm nominating(Object voter) {
        candidate.put("voter", voter);
        return this;
    }

    public Map<String, Object> json() {
        return body;
    }
}
