package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.token.Roles;

/**
 * What really exists in the service under test, and who may act on it: bad input is only shown to be refused for being bad
 * where nothing else is wrong.
 */
public final class Scene {
    static final String NOWHERE = "01990000-0000-7000-8000-000000000000";
    /** The county of the contract's examples. */
    static final String TYPED_COUNTY = "990123";

    static final String OTHER_COUNTY = "990198";
    private static final String API = "/api/v1";
    private static final Set<String> OF_TOWNSHIPS =
            Set.of("township-office", "township-committee", "district-team", "registrar");

    private final String county;
    private final String township;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final Map<String, String> unscoped = new LinkedHashMap<>();
    private final Set<String> unplaced = new TreeSet<>();

    private Scene(String county, String township) {
        this.county = county;
        this.township = township;
        value("division", county);
        value("county", county);
        value("level", "COUNTY");
        absent("/dead-letters/{id}", "a failed event is of the installation, the kit's own tests make one");
        unscoped("GET /api/v1/dead-letters", "failed events are of the installation, not of a division");
        unscoped("POST /api/v1/audit/verification", "says of all records only that they are whole");
        unscoped("POST /api/v1/keys/resealing", "keys are of the installation, not of a division");
        unscoped("GET /api/v1/clock", "one clock for the installation");
        unscoped("PUT /api/v1/clock", "one clock for the installation");
        unscoped("GET /api/v1/me", "says only what the token says");
    }

    /** @param township where township offices, district teams and registrars of the county act */
    public static Scene of(String county, String township) {
        return new Scene(county, township);
    }

    /**
     * Names something that exists.
     *
     * @param path  as in the contract, without {@code /api/v1}, up to its last parameter: {@code /plans/{id}}
     * @param value of that last parameter
     */
    public Scene at(String path, Object value) {
        places.put(path, String.valueOf(value));
        return this;
    }

    /** Names the value that a field of bodies or a parameter of queries has where it is right: {@code unit}. */
    public Scene value(String field, Object value) {
        values.put(field, String.valueOf(value));
        return this;
    }

    /** Names a place that the scene leaves empty: its requests get 404 at best. */
    public Scene absent(String path, String why) {
        absent.put(path, why);
        return this;
    }

    /** Names an operation, {@code GET /api/v1/lag}, that answers everybody alike, whatever their division. */
    public Scene unscoped(String operation, String why) {
        unscoped.put(operation, why);
        return this;
    }

    /** The path with every parameter replaced by what exists. */
    String path(Endpoint endpoint) {
        return path(endpoint, null, null);
    }

    /** The same with one parameter replaced by another value, which must be encoded. */
    String path(Endpoint endpoint, String parameter, String encoded) {
        String path = endpoint.path();
        String real = path;
        for (int end = path.indexOf('}'); end >= 0; end = path.indexOf('}', end + 1)) {
            String place = path.substring(API.length(), end + 1);
            String name = place.substring(place.lastIndexOf('{') + 1, place.length() - 1);
            real = real.replace("{" + name + "}", name.equals(parameter) ? encoded : placed(place));
        }
        return real;
    }

    private String placed(String place) {
        String known = places.get(place);
        if (known != null) {
            return known;
        }
        if (!absent.containsKey(place)) {
            unplaced.add(place);
        }
        return NOWHERE;
    }

    boolean isPlaced(Endpoint endpoint) {
        return absent.keySet().stream().noneMatch(place -> endpoint.path().startsWith(API + place));
    }

    boolean isScoped(Endpoint endpoint) {
        return !endpoint.open() && !unscoped.containsKey(endpoint.toString());
    }

    /** Places that were needed and not named. */
    Set<String> unplaced() {
        return unplaced;
    }

    /** Operations that are named as unscoped and are not in the contract. */
    List<String> unknown(List<Endpoint> endpoints) {
        Set<String> known = new TreeSet<>();
        endpoints.forEach(endpoint -> known.add(endpoint.toString()));
        return unscoped.keySet().stream()
                .filter(operation -> !known.contains(operation))
                .toList();
    }

    /** The right value of a field, null where the schema must do. */
    String value(String field, JsonNode schema) {
        return "uuid".equals(schema.path("format").asText()) && !values.containsKey(field)
                ? NOWHERE
                : values.get(field);
    }

    /** The value that the scene gives a field, or null. */
    String known(String field) {
        return values.get(field);
    }

    String county() {
        return county;
    }

    /** Somebody who may, for what exists. */
    String allowed(Endpoint endpoint) {
        return at(role(endpoint));
    }

    /** Who may: the roles that the contract names, all where any valid token will do. */
    List<String> roles(Endpoint endpoint) {
        return endpoint.roles().isEmpty() ? Roles.ALL : endpoint.roles();
    }

    /** A role where it acts in the scene. */
    String at(String role) {
        return Token.of(role, OF_TOWNSHIPS.contains(role) ? township : county);
    }

    /** The same role of the city above. */
    String above(String role) {
        return Token.of(role, county.substring(0, 4) + "00");
    }

    /** The same role of another county. */
    String foreign(String role) {
        return Token.of(role, OF_TOWNSHIPS.contains(role) ? OTHER_COUNTY + "101" : OTHER_COUNTY);
    }

    /** A role of a township beside. */
    String beside(String role) {
        return Token.of(role, county + "199");
    }

    /** A role by where it is: in the county, in its township, the one beside, the city above, and another county. */
    Map<String, String> everywhere(String role) {
        return Map.of(
                "the county", Token.of(role, county),
                "the township", Token.of(role, township),
                "the township beside", beside(role),
                "the city above", above(role),
                "another county", foreign(role));
    }

    static boolean isOfTownships(String role) {
        return OF_TOWNSHIPS.contains(role);
    }

    /** One of the county where there is one: it sees the whole scene. */
    String role(Endpoint endpoint) {
        return endpoint.roles().stream()
                .filter(role -> !OF_TOWNSHIPS.contains(role))
                .findFirst()
                .orElse(
                        endpoint.roles().isEmpty()
                                ? "county-office"
                                : endpoint.roles().get(0));
    }
}
