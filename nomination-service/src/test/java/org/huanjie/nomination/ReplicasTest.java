package org.huanjie.nomination;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** What becomes of the other services' events, also of repeated, late and missing ones. */
@QuarkusTest
class ReplicasTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990221");

    private final EntityManager database;

    ReplicasTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void the_newest_of_repeated_and_late_districts_is_kept_and_its_course_goes_on() {
        UUID district = UUID.randomUUID();
        Topic.Sent second =
                COUNTY.district(district, 2001, "COUNTY", COUNTY.code(), 9, 3, COUNTY.unit(1), COUNTY.unit(2));
        resend(second);
        COUNTY.district(district, 1001, "COUNTY", COUNTY.code(), 4, 1, COUNTY.unit(1));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(1));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.read(district).body("number", equalTo(9), "seats", equalTo(3));

        COUNTY.district(district, 3001, "COUNTY", COUNTY.code(), 10, 2, COUNTY.unit(2));
        await().atMost(20, SECONDS).until(() -> COUNTY.read(district).extract().<Integer>path("number") == 10);
        COUNTY.read(district).body("step", equalTo("NOMINATING"), "voters", equalTo(3));
        assertThat(units(district)).containsExactly(COUNTY.unit(2));
    }

    @Test
    void a_withdrawn_district_is_seen_no_more() {
        UUID district = UUID.randomUUID();
        Topic.Sent published = COUNTY.district(district, 1001, "COUNTY", COUNTY.code(), 11, 2, COUNTY.unit(3));
        await().atMost(20, SECONDS).until(() -> COUNTY.read(district).extract().statusCode() == 200);
        Topic.named("huanjie.districting.v1")
                .send(COUNTY.code(), "district-withdrawn", district.toString(), 2001, published.json());
        await().atMost(20, SECONDS).until(() -> COUNTY.read(district).extract().statusCode() == 404);
    }

    @Test
    void a_roll_may_come_before_its_district() {
        UUID district = UUID.randomUUID();
        COUNTY.roll(district, COUNTY.voters(2, COUNTY.unit(4)));
        UUID fence = COUNTY.district(12, 1, COUNTY.unit(5));
        COUNTY.roll(fence, COUNTY.voters(1, COUNTY.unit(5)));
        COUNTY.awaitNominating(fence);
        COUNTY.district(district, 1001, "COUNTY", COUNTY.code(), 13, 1, COUNTY.unit(4));
        COUNTY.awaitNominating(district);
        COUNTY.read(district).body("voters", equalTo(2));
    }

    @Test
    void a_correction_adds_and_removes_and_a_late_chunk_of_the_old_version_changes_nothing() {
        UUID district = COUNTY.district(14, 1, COUNTY.unit(6));
        List<UUID> voters = COUNTY.voters(4, COUNTY.unit(6));
        COUNTY.rollVersion("roll-published", district, 1, 3);
        Topic.Sent first = COUNTY.chunk(district, 1, 1, 1, 1, voters.subList(0, 3), List.of());
        COUNTY.awaitNominating(district);

        COUNTY.rollVersion("roll-corrected", district, 2, 3);
        COUNTY.chunk(district, 2, 1, 1, 4, voters.subList(3, 4), voters.subList(0, 1));
        resendTo("huanjie.registration.v1", first);
        UUID fence = COUNTY.district(15, 1, COUNTY.unit(7));
        COUNTY.roll(fence, COUNTY.voters(1, COUNTY.unit(7)));
        COUNTY.awaitNominating(fence);
        assertThat(listed(district)).containsExactly(voters.get(1), voters.get(2), voters.get(3));
        assertThat(rollKnown(district)).isTrue();
    }

    @Test
    void while_a_chunk_of_a_correction_is_missing_the_roll_is_not_known() {
        UUID district = COUNTY.district(16, 1, COUNTY.unit(8));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(8));
        COUNTY.roll(district, voters.subList(0, 2));
        COUNTY.awaitNominating(district);
        COUNTY.rollVersion("roll-corrected", district, 2, 3);
        await().pollInSameThread().atMost(20, SECONDS).until(() -> !rollKnown(district));
        COUNTY.office()
                .body(COUNTY.organisationForm(district, voters.get(0), "王建军", "云泽县总工会"))
                .post("/api/v1/nominations")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:roll-not-known-yet"));
        COUNTY.chunk(district, 2, 1, 1, 3, voters.subList(2, 3), List.of());
        await().atMost(20, SECONDS).until(() -> COUNTY.read(district).extract().<Integer>path("voters") == 3);
        COUNTY.office()
                .body(COUNTY.organisationForm(district, voters.get(0), "王建军", "云泽县总工会"))
                .post("/api/v1/nominations")
                .then()
                .statusCode(201);
    }

    @Test
    void voters_are_kept_by_their_newest_state() {
        UUID voter = UUID.randomUUID();
        COUNTY.voter(voter, 3, COUNTY.unit(9), "REMOVED", "QUALIFIED");
        COUNTY.voter(voter, 2, COUNTY.unit(9), "ACTIVE", "QUALIFIED");
        await().pollInSameThread().atMost(20, SECONDS).until(() -> statusOf(voter) != null);
        List<UUID> fences = Stream.generate(
                        () -> COUNTY.voters(1, COUNTY.unit(9)).get(0))
                .limit(12)
                .toList();
        await().pollInSameThread()
                .atMost(20, SECONDS)
                .until(() -> fences.stream().allMatch(fence -> statusOf(fence) != null));
        assertThat(statusOf(voter)).isEqualTo("REMOVED");
    }

    @Test
    @Proves("R-124")
    void an_erased_voter_is_forgotten_and_a_late_event_brings_nobody_back() {
        UUID voter = UUID.randomUUID();
        Topic topic = Topic.named("huanjie.registration.voters.v1");
        COUNTY.voter(voter, 2, COUNTY.unit(9), "REMOVED", "QUALIFIED");
        await().pollInSameThread().atMost(20, SECONDS).until(() -> statusOf(voter) != null);
        topic.send(voter.toString(), "voter-erased", voter.toString(), 3, null);
        await().pollInSameThread().atMost(20, SECONDS).until(() -> statusOf(voter) == null);
        topic.send(voter.toString(), "voter-erased", voter.toString(), 3, null);
        COUNTY.voter(voter, 2, COUNTY.unit(9), "REMOVED", "QUALIFIED");
        List<UUID> fences = Stream.generate(
                        () -> COUNTY.voters(1, COUNTY.unit(9)).get(0))
                .limit(12)
                .toList();
        await().pollInSameThread()
                .atMost(20, SECONDS)
                .until(() -> fences.stream().allMatch(fence -> statusOf(fence) != null));
        assertThat(statusOf(voter)).isNull();
        assertThat(database.createNativeQuery("select reason from dead_letter where key = :voter", String.class)
                        .setParameter("voter", voter.toString())
                        .getResultList())
                .isEmpty();
    }

    @Test
    void moving_the_election_day_moves_the_deadlines() {
        TestCounty county = TestCounty.preparing("990222");
        UUID district = county.district(1, 1, county.unit(1));
        county.roll(district, county.voters(1, county.unit(1)));
        county.awaitNominating(district);
        county.moveElectionDay(7);
        await().atMost(20, SECONDS)
                .until(
                        () -> county.read(district).extract().path("next.deadline"),
                        county.electionDay().minusDays(15).toString()::equals);
    }

    private static void resend(Topic.Sent event) {
        resendTo("huanjie.districting.v1", event);
    }

    private static void resendTo(String topic, Topic.Sent event) {
        Topic.named(topic).send(event);
    }

    @SuppressWarnings("unchecked")
    private List<String> units(UUID district) {
        return database.createNativeQuery("select unit from district_unit where district = :district")
                .setParameter("district", district)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> listed(UUID district) {
        return database.createNativeQuery(
                        "select voter from roll_entry where district = :district and not removed order by serial")
                .setParameter("district", district)
                .getResultList();
    }

    private boolean rollKnown(UUID district) {
        return (Boolean) database.createNativeQuery("select coalesce(roll_known(:district), false)")
                .setParameter("district", district)
                .getSingleResult();
    }

    private String statusOf(UUID voter) {
        return (String) database.createNativeQuery("select status from voter where id = :id")
                .setParameter("id", voter)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
