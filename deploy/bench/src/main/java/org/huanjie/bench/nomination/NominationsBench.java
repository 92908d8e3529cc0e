package org.huanjie.bench.nomination;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.suite.Database;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/**
 * A county's nominations through the API: ten forms of ten signers in each district, several clerks side by side; then, with all of them
 * there, the verdict on single forms of thirty signers, one after the other.
 */
public final class NominationsBench implements Bench {
    private static final String FORMS = "/api/v1/nominations";
    private static final String PREVIEW = "/api/v1/nominations/previews";
    private static final int FORMS_OF_A_DISTRICT = 10;
    private static final int SIGNERS = 10;
    private static final int LONG_FORM = 30;

    @Override
    public Set<String> options() {
        return Set.of("--districts", "--clerks", "--rounds", "--verdicts");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int districts = words.number("--districts", 300);
        int clerks = words.number("--clerks", 8);
        int rounds = words.number("--rounds", 3);
        int verdicts = words.number("--verdicts", 1_000);
        System.out.printf(
                "%d districts, %d forms, %d signatories a round, each round another county; %d clerks, who share the cores with the"
                        + " suite. Milliseconds from the request to the whole answer.%n%n",
                districts, districts * FORMS_OF_A_DISTRICT, districts * FORMS_OF_A_DISTRICT * SIGNERS, clerks);
        try (OwnSuite suite = new OwnSuite(words.home())) {
            Database database = suite.database(Service.NOMINATION);
            Table table = new Table("round", "seconds", "forms a second", "median, ms", "99 %, ms");
            NominatingCounty county = null;
            Clerks desk = null;
            for (int round = 1; round <= rounds; round++) {
                county = new NominatingCounty(database, round, districts);
                desk = new Clerks(suite.address(Service.NOMINATION), suite.token("township-office", county.code()));
                Clerks.Done done = desk.work(clerks, forms(county));
                table.row(
                        round,
                        Table.seconds(done.seconds()),
                        Math.round(done.perSecond()),
                        millis(done.within(0.5)),
                        millis(done.within(0.99)));
            }
            System.out.println();
            verdicts(county, desk, verdicts);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Round after round through all districts, as they come on a day; each voter signs for one person. */
    private static List<Clerks.Post> forms(NominatingCounty county) {
        List<Clerks.Post> posts = new ArrayList<>();
        for (int i = 0; i < FORMS_OF_A_DISTRICT; i++) {
            int first = i * SIGNERS + 1;
            for (NominatingCounty.Area area : county.areas()) {
                posts.add(new Clerks.Post(
                        FORMS,
                        Form.ofVoters(
                                county, area, i % NominatingCounty.PERSONS, IntStream.range(first, first + SIGNERS)),
                        201));
            }
        }
        return posts;
    }

    private static void verdicts(NominatingCounty county, Clerks desk, int number)
            throws IOException, InterruptedException {
        Table table =
                new Table("one form of 30 signatories", "forms", "median, ms", "95 %, ms", "99 %, ms", "longest, ms");
        Random random = new Random(number);
        for (boolean kept : new boolean[] {false, true}) {
            List<Clerks.Post> posts = new ArrayList<>();
            for (int i = 0; i < number + number / 5; i++) {
                NominatingCounty.Area area =
                        county.areas().get(random.nextInt(county.areas().size()));
                int person = random.nextInt(NominatingCounty.PERSONS);
                IntStream serials = random.ints(1, NominatingCounty.VOTERS - NominatingCounty.PERSONS + 1)
                        .distinct()
                        .limit(LONG_FORM);
                posts.add(
                        kept
                                ? new Clerks.Post(FORMS, Form.ofVoters(county, area, person, serials), 201)
                                : new Clerks.Post(PREVIEW, Form.signatures(area, person, serials), 200));
            }
            desk.work(1, posts.subList(0, number / 5));
            Clerks.Done done = desk.work(1, posts.subList(number / 5, posts.size()));
            table.row(
                    kept ? "recorded" : "judged while it is typed",
                    number,
                    millis(done.within(0.5)),
                    millis(done.within(0.95)),
                    millis(done.within(0.99)),
                    millis(done.within(1)));
        }
    }

    private static String millis(double value) {
        return String.format("%.1f", value);
    }
}
