package org.huanjie.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code kill -9} of each service in the middle of a publication of its own, of Kafka with backlogs, of PostgreSQL, and of
 * whatever chance picks, while clients go on: after each the {@link Judge} hears what clients, services and topics say.
 */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledAmidChangesTest {
    private static final int TOWNS = 8;
    private static final int VOTERS_EACH = 80;
    private static final int SOME = 5;
    private static final int ROUNDS = Integer.getInteger("huanjie.faults.rounds", 4);
    /** The same in every build, so that a build that fails can be had again; a campaign of its own takes others. */
    private static final long SEED = Long.getLong("huanjie.faults.seed", 1);

    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    private final SmallCounty county = new SmallCounty("990151", LocalDate.of(2029, 1, 17), TOWNS);
    private final History history = new History();
    private final Faults faults = new Faults();
    private final Watch watch = new Watch(county);
    private final Witness witness = new Witness(county, history, faults, watch);
    private final PatientClient client = new PatientClient(history);
    private final Publications publications = new Publications(county);
    /** One of each for all tests: they go on where they were, so that no marker is used twice. */
    private final List<Desk> desks = new ArrayList<>();

    private Desk preparation;
    private boolean broken;

    @AfterAll
    void ends() {
        watch.close();
    }

    /** Each test goes on where the one before has ended. */
    @BeforeEach
    void all_is_well_until_now() {
        assumeThat(broken).isFalse();
        broken = true;
    }

    @Test
    @Order(1)
    void districting_is_killed_while_plans_are_published() {
        List<Consumer<PatientClient>> towns = publications.townshipPlans();
        Rush.of(towns, history, TOWNS / 2, () -> faults.kill(Victim.DISTRICTING));
        publications.countyPlan().accept(client);
        assertPromisesKept();
    }

    @Test
    @Order(2)
    void registration_is_killed_while_rolls_are_drafted_and_published() {
        publications.registerVoters(VOTERS_EACH);
        Rush.of(publications.rollDrafts(), history, TOWNS / 2, this::killRegistrationAtWork);
        publications.awaitJobs(history, "roll-draft");
        Rush.of(publications.rolls(), history, TOWNS, this::killRegistrationAtWork);
        publications.awaitJobs(history, "rolls-publication");
        assertPromisesKept();
    }

    private void killRegistrationAtWork() {
        faults.kill(
                Victim.REGISTRATION,
                () -> assertThat(Databases.jobs("registration"))
                        .as("jobs that it leaves in the middle")
                        .isPositive());
    }

    @Test
    @Order(3)
    void nomination_and_reporting_are_killed_while_candidates_are_nominated_and_listed() {
        publications.awaitRollsKnown();
        try (Writer preparation = Writer.at(preparation())) {
            Rush.of(publications.nominations(), history, 4 * TOWNS, () -> {
                faults.kill(Victim.NOMINATION);
                faults.kill(Victim.REPORTING);
            });
            Rush.of(publications.lists(), history, 4 * TOWNS, () -> faults.kill(Victim.NOMINATION));
            preparation.awaitMore(SOME);
            assertThat(preparation.repeated())
                    .as("calls that reporting's death left without an answer")
                    .isPositive();
        }
        assertPromisesKept();
    }

    @Test
    @Order(4)
    void kafka_is_killed_and_a_service_whose_relay_has_a_backlog() {
        withWriters(writers -> {
            writers.forEach(writer -> writer.awaitMore(SOME));
            faults.kill(Victim.LAUNCHER, () -> {
                writers.forEach(writer -> writer.awaitMore(SOME));
                RunningSuite.SERVICES.forEach(service -> assertThat(Databases.waiting(service))
                        .as("events of " + service + " that wait for Kafka")
                        .isPositive());
                RunningSuite.get().kill("registration");
            });
            writers.forEach(writer -> writer.awaitMore(SOME));
        });
        assertPromisesKept();
    }

    @Test
    @Order(5)
    void postgresql_is_killed_while_all_services_take_changes() {
        withWriters(writers -> {
            writers.forEach(writer -> writer.awaitMore(SOME));
            faults.kill(Victim.POSTGRESQL);
            writers.forEach(writer -> writer.awaitMore(SOME));
            assertThat(writers).as("calls without an answer at each desk").allMatch(writer -> writer.repeated() > 0);
        });
        assertPromisesKept();
    }

    @Test
    @Order(6)
    void whatever_chance_kills() {
        System.out.println("campaign: -Dhuanjie.faults.seed=" + SEED + " -Dhuanjie.faults.rounds=" + ROUNDS);
        Random chance = new Random(SEED);
        withWriters(writers -> {
            for (int round = 1; round <= ROUNDS; round++) {
                Victim victim = Victim.values()[chance.nextInt(Victim.values().length)];
                writers.forEach(writer -> writer.awaitMore(1));
                pause(chance.nextInt(LONGEST_PAUSE_MILLIS));
                System.out.println("round " + round + " of seed " + SEED + ": " + victim);
                int away = chance.nextInt(LONGEST_PAUSE_MILLIS);
                faults.kill(victim, () -> pause(away));
            }
            writers.forEach(writer -> writer.awaitMore(SOME));
        });
        assertPromisesKept();
    }

    private Desk preparation() {
        if (preparation == null) {
            preparation = new PreparationDesk(county, client, publications.body());
        }
        return preparation;
    }

    private void withWriters(Consumer<List<Writer>> scene) {
        if (desks.isEmpty()) {
            desks.addAll(List.of(
                    new PopulationDesk(county, client),
                    new RegistrationDesk(county, client),
                    new CertificateDesk(
                            county, client, Movers.of(county).inPlaces(0, VOTERS_EACH), Constituencies.of(county)),
                    new NominationDesk(county, client, Constituency.of(county, "COUNTY")),
                    preparation()));
        }
        List<Writer> writers = desks.stream().map(Writer::at).toList();
        try {
            scene.accept(writers);
        } finally {
            writers.forEach(Writer::close);
        }
        publications.correctAll(client);
    }

    private void assertPromisesKept() {
        Promises.assertKept(witness, "seed " + SEED + ", faults " + faults.all());
        broken = false;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
