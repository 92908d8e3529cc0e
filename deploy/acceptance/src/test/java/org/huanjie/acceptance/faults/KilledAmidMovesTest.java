package org.huanjie.acceptance.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * {@code kill -9} of registration and of PostgreSQL while several desks of each town issue certificates (选民资格证明), use,
 * return, refuse and void them, registrars register others, and committees correct rolls that take voters in and give them up: at no
 * moment is a citizen on two published rolls of a level, or on none any more, and in the end each is registered and listed where he
 * belongs.
 */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAmidMovesTest {
    private static final int TOWNS = 3;
    private static final int VOTERS_EACH = 30;
    private static final int DESKS_EACH = 2;
    private static final int TURNS = 16;
    private static final int EARLY = 20;
    private static final List<Victim> VICTIMS =
            List.of(Victim.REGISTRATION, Victim.POSTGRESQL, Victim.REGISTRATION, Victim.POSTGRESQL);

    private final SmallCounty county = new SmallCounty("990195", LocalDate.of(2029, 1, 17), TOWNS);
    private final History history = new History();
    private final Faults faults = new Faults();
    private final Watch watch = new Watch(county);
    private final Witness witness = new Witness(county, history, faults, watch);
    private final PatientClient client = new PatientClient(history);
    private final Publications publications = new Publications(county);

    @BeforeAll
    void rolls_of_both_levels_are_published() {
        publications.townshipPlans().forEach(plan -> plan.accept(client));
        publications.countyPlan().accept(client);
        publications.registerVoters(VOTERS_EACH);
        publications.rollDrafts().forEach(draft -> draft.accept(client));
        publications.awaitJobs(history, "roll-draft");
        publications.rolls().forEach(roll -> roll.accept(client));
        publications.awaitJobs(history, "rolls-publication");
        Promises.assertKept(witness, "before anything is killed");
    }

    @Test
    @Proves({"R-43", "R-50", "R-67"})
    void everybody_has_one_registration_and_one_place_at_any_moment() {
        List<Desk> desks = desks();
        for (Victim victim : VICTIMS) {
            Rush.of(turns(desks), history, EARLY, () -> faults.kill(victim));
        }
        publications.correctAll(client);
        Promises.assertKept(witness, "faults " + faults.all());
    }

    /** Desks of one town share its rolls, not its voters. */
    private List<Desk> desks() {
        Movers movers = Movers.of(county);
        Constituencies districts = Constituencies.of(county);
        int share = VOTERS_EACH / DESKS_EACH;
        List<Desk> desks = new ArrayList<>(List.of(new RegistrationDesk(county, client)));
        for (String town : county.towns()) {
            for (int desk = 0; desk < DESKS_EACH; desk++) {
                desks.add(new CertificateDesk(
                        county, client, movers.of(town, desk * share, (desk + 1) * share), districts));
            }
        }
        return desks;
    }

    private static List<Consumer<PatientClient>> turns(List<Desk> desks) {
        return desks.stream()
                .<Consumer<PatientClient>>map(desk -> client -> {
                    for (int turn = 0; turn < TURNS; turn++) {
                        desk.next(client);
                    }
                })
                .toList();
    }

    @AfterAll
    void ends() {
        watch.close();
    }
}
