package org.huanjie.nomination.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * Forms as they may come to a district, drawn at random and sent through the API, against the law said as naively as can be: a book of
 * the forms that stand, and for each new one the question whom its signers have nominated already.
 */
@QuarkusTest
class NaiveNominationApiTest {
    private static final int SEATS = 2;
    private static final List<String> ORGANISATIONS = List.of("中共云泽县委员会", "云泽县妇联", "云泽县总工会");

    /** A form that stands. @param nominators voters or the organisations together, as far as the law counts them */
    private record Standing(String id, UUID nominee, Set<Object> nominators) {}

    private final TestCounty county = TestCounty.preparing("990433");
    private final Random random = new Random(20261130);
    private final List<Standing> book = new ArrayList<>();
    private final int[] seen = new int[4];

    @Test
    @Proves({"R-74", "R-75", "R-76", "R-81"})
    void whatever_forms_come_each_gets_the_verdict_of_the_law() {
        UUID district = county.district(1, SEATS, county.unit(1));
        List<UUID> listed = county.voters(16, county.unit(1));
        List<UUID> strangers = county.voters(2, county.unit(2));
        county.roll(district, listed);
        county.awaitNominating(district);
        List<UUID> known = new ArrayList<>(listed);
        known.addAll(strangers);
        for (int i = 0; i < 120; i++) {
            if (random.nextInt(6) == 0 && !book.isEmpty()) {
                withdraw(book.remove(random.nextInt(book.size())));
            } else if (random.nextInt(4) == 0) {
                organisation(district, known.get(random.nextInt(4)));
            } else {
                voters(district, known.get(random.nextInt(6)), listed, known);
            }
        }
        assertThat(seen)
                .as("accepted and rejected, of voters and of organisations")
                .doesNotContain(0);
        Set<String> nominees = new TreeSet<>();
        book.forEach(form -> nominees.add(form.nominee().toString()));
        assertThat(county.office()
                        .get("/api/v1/districts/" + district + "/candidates")
                        .jsonPath()
                        .<String>getList("items.findAll { it.status == 'NOMINATED' }.voter"))
                .containsExactlyInAnyOrderElementsOf(nominees);
        assertThat(county.read(district).extract().<Integer>path("nominated")).isEqualTo(nominees.size());
    }

    private void voters(UUID district, UUID nominee, List<UUID> listed, List<UUID> known) {
        List<UUID> signers = new ArrayList<>();
        int number = 9 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            signers.add(known.get(random.nextInt(12) == 0 ? random.nextInt(known.size()) : i % known.size()));
        }
        List<Boolean> counts = new ArrayList<>();
        Set<Object> counted = new HashSet<>();
        for (UUID signer : signers) {
            boolean good = listed.contains(signer)
                    && !counted.contains(signer)
                    && !signer.equals(nominee)
                    && othersNominatedBy(signer, nominee) < SEATS;
            counts.add(good);
            if (good) {
                counted.add(signer);
            }
        }
        JsonPath told = send(county.jointForm(district, nominee, "周敏", signers));
        assertThat(told.<Boolean>getList("signatories.valid"))
                .as("%s for %s", signers, nominee)
                .isEqualTo(counts);
        assertThat(told.getInt("validSignatures")).isEqualTo(counted.size());
        verdict(told, counted.size() >= 10, nominee, counted, 0);
    }

    private void organisation(UUID district, UUID nominee) {
        String name = ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()));
        JsonPath told = send(county.organisationForm(district, nominee, "周敏", name));
        verdict(told, othersNominatedBy(name, nominee) < SEATS, nominee, Set.of(name), 2);
    }

    private void verdict(JsonPath told, boolean lawful, UUID nominee, Set<Object> nominators, int of) {
        assertThat(told.getString("status")).isEqualTo(lawful ? "ACCEPTED" : "REJECTED");
        seen[of + (lawful ? 0 : 1)]++;
        if (lawful) {
            book.add(new Standing(told.getString("id"), nominee, Set.copyOf(nominators)));
        }
    }

    /** How many persons other than this one somebody has nominated by forms that stand. */
    private long othersNominatedBy(Object nominator, UUID nominee) {
        Set<UUID> others = new HashSet<>();
        for (Standing form : book) {
            if (form.nominators().contains(nominator) && !form.nominee().equals(nominee)) {
                others.add(form.nominee());
            }
        }
        return others.size();
    }

    private JsonPath send(String form) {
        return county.office()
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void withdraw(Standing form) {
        county.office()
                .body(TestCounty.json(Map.of("by", "推荐人", "document", "撤回书")))
                .post("/api/v1/nominations/" + form.id() + "/withdrawal")
                .then()
                .statusCode(200);
    }
}
