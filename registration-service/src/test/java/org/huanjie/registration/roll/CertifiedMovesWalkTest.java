package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.huanjie.registration.County;
import org.huanjie.registration.certificate.Moves;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * Whatever offices and committees of two counties do, in whatever order: each citizen has one live registration, is on one
 * published roll at most, and nobody who has a place on one loses it without having another one at once.
 */
@QuarkusTest
class CertifiedMovesWalkTest {
    private static final long SEED = Long.getLong("huanjie.moves.seed", 20_261_130);
    private static final int STEPS = Integer.getInteger("huanjie.moves.steps", 250);

    private final EntityManager database;
    private final Random chance = new Random(SEED);
    private final List<County> counties = new ArrayList<>();
    private final List<String> walked = new ArrayList<>();
    private Set<String> listed = Set.of();

    CertifiedMovesWalkTest(EntityManager database) {
        this.database = database;
    }

    @Test
    @Proves({"R-43", "R-50", "R-67"})
    void nobody_is_on_two_rolls_or_loses_the_only_one() {
        counties.addAll(List.of(County.published(), County.published()));
        counties.forEach(county -> county.imports("APPLY", county.file(2)));
        for (int step = 0; step < STEPS; step++) {
            walked.add(happens(chance.nextInt(10)));
            holds();
        }
        settles();
        holds();
        Map<String, Long> places = places();
        assertThat(live().keySet()).as(trail()).isEqualTo(places.keySet());
        assertThat(walked).as("the walk has used certificates").anyMatch(step -> step.startsWith("use 200"));
        assertThat(walked).as("and changed rolls").anyMatch(step -> step.startsWith("correct 201"));
    }

    private String happens(int what) {
        return switch (what) {
            case 0, 1, 2 -> issues();
            case 3, 4, 5 -> used();
            case 6 -> ends();
            case 7 -> publishes(any(counties));
            default -> corrects(any(counties));
        };
    }

    private String issues() {
        County home = any(counties);
        String village = any(home.villages());
        List<Map<String, Object>> voters = home.as("county-office")
                .get("/api/v1/voters?status=ACTIVE&unit=" + village)
                .jsonPath()
                .getList("items");
        if (voters.isEmpty()) {
            return "nobody in " + village;
        }
        String to = any(any(counties).towns());
        int status = Moves.within(home)
                .issue(any(voters).get("id").toString(), village, to)
                .statusCode();
        return "issue " + status + " " + village + " to " + to;
    }

    private Map<String, Object> anyOut() {
        List<Map<String, Object>> out = any(counties)
                .as("county-office")
                .get("/api/v1/certificates?direction=HOME&status=ISSUED")
                .jsonPath()
                .getList("items");
        return out.isEmpty() ? null : any(out);
    }

    private County of(String division) {
        return counties.stream()
                .filter(county -> division.startsWith(county.code()))
                .findFirst()
                .orElseThrow();
    }

    private String used() {
        Map<String, Object> out = anyOut();
        if (out == null) {
            return "nothing out";
        }
        String town = out.get("targetDivision").toString();
        List<String> villages = of(town).villages().stream()
                .filter(code -> code.startsWith(town))
                .toList();
        String unit = any(villages);
        return "use "
                + Moves.between(of(town), of(town))
                        .use(out.get("id").toString(), unit)
                        .statusCode() + " in " + unit;
    }

    private String ends() {
        Map<String, Object> out = anyOut();
        if (out == null) {
            return "nothing out";
        }
        String id = out.get("id").toString();
        String home = out.get("home").toString();
        String target = out.get("targetDivision").toString();
        Moves moves = Moves.between(of(home), of(target));
        return switch (chance.nextInt(3)) {
            case 0 -> "return " + moves.giveBack(id, home).statusCode();
            case 1 -> "void " + moves.revoke(id, home).statusCode();
            default -> "refuse " + moves.refuse(id, target).statusCode();
        };
    }

    /** One draft of a county, after a review; what is published already stays. */
    private String publishes(County county) {
        county.reviewed();
        county.drafted();
        List<String> drafts = county.drafts();
        if (drafts.isEmpty()) {
            return "all published";
        }
        int status = county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + any(drafts) + "/publication")
                .statusCode();
        return "publish " + status + " in " + county.code();
    }

    private String corrects(County county) {
        List<String> standing = standing(county);
        if (standing.isEmpty()) {
            return "nothing published";
        }
        return correct(county, any(standing));
    }

    private static String correct(County county, String roll) {
        int status = county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .statusCode();
        return "correct " + status + " in " + county.code();
    }

    private static List<String> standing(County county) {
        return county.as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .getList("items.id");
    }

    /** All certificates end, all rolls are published and corrected. */
    private void settles() {
        for (County county : counties) {
            JsonPath out = county.as("county-office")
                    .get("/api/v1/certificates?direction=HOME&status=ISSUED&limit=500")
                    .jsonPath();
            List<String> ids = out.getList("items.id");
            List<String> homes = out.getList("items.home");
            for (int i = 0; i < ids.size(); i++) {
                Moves.within(county).giveBack(ids.get(i), homes.get(i)).then().statusCode(200);
            }
        }
        for (County county : counties) {
            for (int i = 0; i < 2; i++) {
                walked.add(publishes(county));
                holds();
            }
        }
        counties.forEach(county -> standing(county).forEach(roll -> {
            walked.add(correct(county, roll));
            holds();
        }));
        counties.forEach(county -> assertThat(standing(county)).hasSize(2));
    }

    private void holds() {
        Map<String, Long> places = places();
        Map<String, Long> live = live();
        assertThat(places.values()).as("on two rolls: " + trail()).allMatch(rolls -> rolls == 1);
        assertThat(live.values()).as("two live registrations: " + trail()).allMatch(one -> one == 1);
        assertThat(live).as("none: " + trail()).hasSize(16);
        assertThat(places.keySet()).as("lost a place: " + trail()).containsAll(listed);
        listed = new HashSet<>(places.keySet());
    }

    private String trail() {
        return "seed " + SEED + ", steps " + walked;
    }

    private Map<String, Long> places() {
        return counted("""
                select encode(v.citizen_index, 'hex') as citizen, count(*) as n
                  from roll_entry as e join roll as r on r.id = e.roll join voter as v on v.id = e.voter
                 where r.status in ('PUBLISHED', 'FINAL') and r.county in (:counties)
                 group by v.citizen_index
                """);
    }

    /** Registrations that stand, each of them the one that {@code live_registration} has. */
    private Map<String, Long> live() {
        return counted("""
                select encode(v.citizen_index, 'hex') as citizen, count(*) + count(*) filter (where live.voter is null) as n
                  from voter as v left join live_registration as live on live.voter = v.id and live.unit = v.unit
                 where v.status <> 'REMOVED' and left(v.unit, 6) in (:counties)
                 group by v.citizen_index
                """);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> counted(String sql) {
        List<Tuple> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, Tuple.class)
                        .setParameter(
                                "counties", counties.stream().map(County::code).toList())
                        .getResultList());
        Map<String, Long> counted = new TreeMap<>();
        rows.forEach(row -> counted.merge(row.get("citizen", String.class), row.get("n", Long.class), Long::sum));
        return counted;
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
