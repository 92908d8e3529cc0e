package org.huanjie.acceptance.suite;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody with a role in a division, at the four services' doors. */
public final class Clerk {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSuite suite = RunningSuite.get();
    private final String token;

    private Clerk(String division, String... roles) {
        this.token = suite.token(division, String.join("+", roles) + "-" + division, roles);
    }

    public static Clerk of(String role, String division) {
        return new Clerk(division, role);
    }

    /** One person who holds two roles. */
    public static Clerk inTwoRoles(String division, String one, String other) {
        return new Clerk(division, one, other);
    }

    /** A request to {@code service/path}: {@code districting/plans}. */
    public Response get(String path) {
        return request().get(address(path));
    }

    public ValidatableResponse post(String path, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(address(path))
                .then();
    }

    public ValidatableResponse put(String path, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .put(address(path))
                .then();
    }

    /** Posts and waits until the job has ended well. */
    public JsonPath does(String path, Object body) {
        return ended(path, post(path, body));
    }

    /** Uploads parts (name to content) and waits until the job has ended well. */
    public JsonPath uploads(String path, Map<String, byte[]> parts) {
        return ended(path, upload(path, parts));
    }

    public ValidatableResponse upload(String path, Map<String, byte[]> parts) {
        RequestSpecification request = request();
        parts.forEach((name, content) -> request.multiPart(name, name + ".csv", content, "text/csv"));
        return request.post(address(path)).then();
    }

    private JsonPath ended(String path, ValidatableResponse started) {
        String location = started.statusCode(202).extract().header("Location");
        return job(path.substring(0, path.indexOf('/')), location);
    }

    /** The result of a job that must end well. */
    public JsonPath job(String service, String location) {
        String job = suite.url(service) + URI.create(location).getPath();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            String status = request().get(job).jsonPath().getString("status");
            return !status.equals("QUEUED") && !status.equals("RUNNING");
        });
        Response ended = request().get(job);
        if (!ended.jsonPath().getString("status").equals("SUCCEEDED")) {
            throw new AssertionError("job did not succeed: " + ended.asString());
        }
        return ended.jsonPath();
    }

    /** All items of a list, page by page. */
    public List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            JsonPath page = get(path + separator + "limit=500" + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            after = page.getString("next") == null ? "" : page.getString("next");
        } while (!after.isEmpty());
        return items;
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    private String address(String path) {
        int slash = path.indexOf('/');
        return suite.url(path.substring(0, slash)) + "/api/v1" + path.substring(slash);
    }
}
