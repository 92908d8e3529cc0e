package org.huanjie.registration.certificate;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.huanjie.registration.County;

/** What the desks at home and at the target do with certificates, by the offices of the townships. */
public final class Moves {
    private final County home;
    private final County target;

    private Moves(County home, County target) {
        this.home = home;
        this.target = target;
    }

    public static Moves within(County county) {
        return new Moves(county, county);
    }

    public static Moves between(County home, County target) {
        return new Moves(home, target);
    }

    /** For a voter of a unit of home. */
    public Response issue(String voter, String unit, String to) {
        return home.as("township-office", unit.substring(0, 9))
                .body(Map.of("voter", voter, "targetDivision", to))
                .post("/api/v1/certificates");
    }

    public String issued(String voter, String unit, String to) {
        return issue(voter, unit, to).then().statusCode(201).extract().path("id");
    }

    public Response use(String certificate, String unit) {
        return atTarget(certificate, "use", unit, Map.of("unit", unit));
    }

    public Response refuse(String certificate, String unit) {
        return atTarget(certificate, "refusal", unit, Map.of("reason", "不在本地居住"));
    }

    public Response atTarget(String certificate, String what, String unit, Map<String, ?> body) {
        return target.as("township-office", unit.substring(0, 9))
                .body(body)
                .post("/api/v1/certificates/" + certificate + "/" + what);
    }

    public Response giveBack(String certificate, String unit) {
        return atHome(certificate, "return", unit, Map.of());
    }

    public Response revoke(String certificate, String unit) {
        return atHome(certificate, "voiding", unit, Map.of("reason", "遗失"));
    }

    private Response atHome(String certificate, String what, String unit, Map<String, ?> body) {
        return home.as("township-office", unit.substring(0, 9))
                .body(body)
                .post("/api/v1/certificates/" + certificate + "/" + what);
    }

    /** A voter, as its county's office sees it. */
    public static JsonPath voter(County county, String voter) {
        return county.as("county-office").get("/api/v1/voters/" + voter).jsonPath();
    }
}
