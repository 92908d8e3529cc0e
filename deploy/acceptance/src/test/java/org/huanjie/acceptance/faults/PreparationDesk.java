package org.huanjie.acceptance.faults;

import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/** Records the preparatory work at reporting: trainings, problems, members of a body, in turn. */
final class PreparationDesk extends Desk {
    static final String ACTIVITY = "activity";
    static final String PROBLEM = "problem";
    static final String MEMBER = "member";
    static final int TRAINEES = 3;

    private final String body;

    /** @param body of the county, whose members are appointed */
    PreparationDesk(SmallCounty county, PatientClient client, String body) {
        super(county, client);
        this.body = body;
    }

    @Override
    Answered change(PatientClient client, int turn, boolean refused) {
        return client.send(call(turn, refused));
    }

    private Call call(int turn, boolean refused) {
        return switch (turn % 3) {
            case 0 -> activity("登记员培训第%d期".formatted(turn), refused);
            case 1 -> problem("第%d号问题".formatted(turn), refused);
            default -> member("成员%d".formatted(turn), refused);
        };
    }

    private Call activity(String title, boolean refused) {
        return call(
                ACTIVITY,
                title,
                "reporting/activities",
                Map.of(
                        "election",
                        county.election(),
                        "division",
                        division(refused),
                        "kind",
                        "TRAINING",
                        "stage",
                        "TRAINING",
                        "on",
                        "2026-10-08",
                        "title",
                        title,
                        "participants",
                        TRAINEES,
                        "figures",
                        Map.of()));
    }

    private Call problem(String title, boolean refused) {
        return call(
                PROBLEM,
                title,
                "reporting/problems",
                Map.of(
                        "election", county.election(),
                        "division", division(refused),
                        "kind", "PROBLEM",
                        "stage", "REGISTRATION",
                        "title", title,
                        "detail", "",
                        "foundOn", "2026-11-01"));
    }

    private Call member(String name, boolean refused) {
        String path = "reporting/bodies/" + body + "/members";
        String position = refused ? "KING" : "MEMBER";
        return call(MEMBER, name, path, Map.of("name", name, "position", position, "from", "2026-09-20"));
    }

    /** Nobody has heard of the other one. */
    private String division(boolean refused) {
        return refused ? county.code() + "999" : county.code();
    }

    private Call call(String kind, String marker, String path, Map<String, Object> form) {
        return Call.post(kind, marker, "county-office", county.code(), path, form);
    }
}
