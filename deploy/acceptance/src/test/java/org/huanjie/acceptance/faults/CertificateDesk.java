package org.huanjie.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.huanjie.acceptance.suite.SmallCounty;

/**
 * Lets voters who are on published rolls move by certificate to the next town, one call at each turn: it is issued, used, returned,
 * refused or voided; once it was used, the rolls of both levels that take the voter in are corrected, and bring those at home.
 */
final class CertificateDesk extends Desk {
    static final String ISSUED = "certificate";
    static final String CORRECTION = "roll-correction";

    /** What becomes of certificates, by turns. */
    private static final List<Course> COURSES = List.of(
            new Course("use", "USED"),
            new Course("return", "RETURNED"),
            new Course("use", "USED"),
            new Course("refusal", "REFUSED"),
            new Course("use", "USED"),
            new Course("voiding", "VOID"));

    private static final int VILLAGES_EACH = 4;

    /** @param path the last word of it; @param status what the certificate is then */
    private record Course(String path, String status) {
        boolean moves() {
            return status.equals("USED");
        }

        boolean isAtHome() {
            return status.equals("VOID") || status.equals("RETURNED");
        }

        Map<String, Object> body(String unit) {
            return switch (status) {
                case "USED" -> Map.of("unit", unit);
                case "RETURNED" -> Map.of();
                default -> Map.of("reason", "经核实，本人不迁往该地");
            };
        }
    }

    private final Queue<Map<String, Object>> voters;
    private final Constituencies districts;
    /** Districts whose rolls have somebody to take in. */
    private final Queue<Constituencies.Roll> due = new ArrayDeque<>();

    private Map<String, Object> voter;
    private String certificate;
    private int issued;

    /** @param voters of the household file, whom no other desk moves */
    CertificateDesk(
            SmallCounty county, PatientClient client, List<Map<String, Object>> voters, Constituencies districts) {
        super(county, client);
        this.voters = new ArrayDeque<>(voters);
        this.districts = districts;
    }

    /** How a certificate's end is told from all other changes. */
    static String kind(String status) {
        return ISSUED + " " + status;
    }

    @Override
    Answered change(PatientClient client, int turn, boolean refused) {
        if (refused) {
            return client.send(certificate == null ? forNobody() : onceMore());
        }
        if (!due.isEmpty()) {
            return correct(client, due.remove());
        }
        return certificate == null ? issue(client) : end(client);
    }

    private Call forNobody() {
        String nobody = UUID.randomUUID().toString();
        return issue(nobody, nobody, village(0));
    }

    /** One voter, one certificate. */
    private Call onceMore() {
        return issue("another of " + certificate, id(), home());
    }

    private Answered issue(PatientClient client) {
        voter = voters.remove();
        Answered answer = client.send(issue(id(), id(), home()));
        certificate = answer.isAccepted() ? answer.id() : null;
        issued++;
        return answer;
    }

    private Call issue(String marker, String of, String home) {
        Map<String, Object> body = Map.of("voter", of, "targetDivision", town(target(home)));
        return Call.post(ISSUED, marker, "township-office", town(home), "registration/certificates", body);
    }

    private Answered end(PatientClient client) {
        Course course = COURSES.get(issued % COURSES.size());
        String target = target(home());
        Answered answer = client.send(Call.post(
                kind(course.status()),
                certificate,
                "township-office",
                town(course.isAtHome() ? home() : target),
                "registration/certificates/" + certificate + "/" + course.path(),
                course.body(target)));
        if (course.moves()) {
            due.addAll(districts.of(target));
        }
        certificate = null;
        return answer;
    }

    /** Another desk may be faster: then nothing is left to correct, or the roll has a next version by now. */
    private Answered correct(PatientClient client, Constituencies.Roll of) {
        Call look = Call.post(CORRECTION, "", of.role(), of.division(), of.published(), null);
        JsonNode roll = client.look(look).body().path("items").path(0);
        String id = roll.path("id").asText();
        return client.send(correction(of.role(), of.division(), id, "for " + voter.get("id")));
    }

    static Call correction(String committee, String division, String roll, String why) {
        String path = "registration/rolls/" + roll + "/corrections";
        return Call.post(CORRECTION, roll + " " + why, committee, division, path, Map.of());
    }

    private String id() {
        return voter.get("id").toString();
    }

    private String home() {
        return voter.get("unit").toString();
    }

    /** The same village of the next town. */
    private String target(String home) {
        return village(county.villages().indexOf(home) + VILLAGES_EACH);
    }

    private static String town(String village) {
        return village.substring(0, 9);
    }
}
