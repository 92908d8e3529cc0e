package org.huanjie.bench.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.suite.Database;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/** {@code POST /voters} from several connections, and pgbench making the same inserts in the same tables, with and without events. */
public final class RegisterBench implements Bench {
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST_WARM_UPS = 24;
    private static final double STEADY = 1.03;

    @Override
    public Set<String> options() {
        return Set.of("--clients", "--seconds", "--rounds");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int clients = words.number("--clients", 8);
        int seconds = words.number("--seconds", 20);
        int rounds = words.number("--rounds", 3);
        System.out.printf(
                "Registrations a second, durable, %d connections on either side, %d s each, one after the other; the clients share the cores"
                        + " with the suite.%n%n",
                clients, seconds);
        Table table = new Table(
                "round",
                "`POST /voters`",
                "with Idempotency-Key",
                "pgbench",
                "pgbench without outbox",
                "`POST` ÷ pgbench",
                "with outbox ÷ without");
        Path work = Files.createTempDirectory("huanjie-bench-register");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            VoterCounty county = new VoterCounty(suite, 0);
            county.prepare(work);
            Database database = suite.database(Service.REGISTRATION);
            units(database, county);
            Desk desk = new Desk(suite, county);
            BareInserts bare = new BareInserts(database, county);
            Quiet quiet = new Quiet(suite);
            warmUp(desk, clients);
            for (int round = 1; round <= rounds; round++) {
                quiet.await();
                double posted = desk.work(clients, seconds, false);
                quiet.await();
                double keyed = desk.work(clients, seconds, true);
                quiet.await();
                double events = bare.withEvent(clients, seconds);
                quiet.await();
                double none = bare.withoutEvent(clients, seconds);
                table.row(
                        round,
                        Math.round(posted),
                        Math.round(keyed),
                        Math.round(events),
                        Math.round(none),
                        Table.ratio(posted / events),
                        Table.ratio(events / none));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** A service works for weeks: until it gets no faster, three times in a row, or for four minutes. */
    private static void warmUp(Desk desk, int clients) throws IOException, InterruptedException {
        double best = 0;
        int steady = 0;
        for (int i = 0; i < MOST_WARM_UPS && steady < 3; i++) {
            double rate = desk.work(clients, WARM_UP_SECONDS, i % 2 == 1);
            steady = rate > best * STEADY ? 0 : steady + 1;
            best = Math.max(best, rate);
        }
    }

    /** The rows of units that the service makes when it first needs them; the bare inserts find them there. */
    private static void units(Database database, VoterCounty county) throws SQLException {
        for (String unit : county.units()) {
            database.execute("insert into unit_total (unit, county) values ('" + unit + "', '" + county.code()
                    + "') on conflict do nothing");
        }
    }
}
