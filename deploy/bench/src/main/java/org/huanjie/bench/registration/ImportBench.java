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

/**
 * A household file through the API, from the upload to the end of its job; then the same rows, as they came to lie in the table
 * of voters, by {@code \copy} into a bare table with its primary key, and by JDBC batches into the service's own tables.
 */
public final class ImportBench implements Bench {
    private static final String[] EMPTY = {
        "truncate voter, live_registration, import, outbox cascade",
        "update unit_total set places = 0, voters = 0, approved = 0, women = 0, minority = 0, away = 0, mismatch = 0,"
                + " version = version + 1"
    };

    @Override
    public Set<String> options() {
        return Set.of("--rows", "--rounds");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int rows = words.number("--rows", 200_000);
        int rounds = words.number("--rounds", 2);
        System.out.printf(
                "Durable, all in one PostgreSQL, each step behind a checkpoint and with nothing left to do. The first round's service has just"
                        + " been started. Ratios are of rows a second.%n%n");
        Table table = new Table(
                "rows",
                "import, s",
                "rows a second",
                "`\\copy`, s",
                "JDBC batch, s",
                "import ÷ `\\copy`",
                "import ÷ JDBC batch");
        Path work = Files.createTempDirectory("huanjie-bench-import");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            VoterCounty county = new VoterCounty(suite, 0);
            county.prepare(work);
            Path file = work.resolve("household.csv");
            HouseholdFile.write(county, rows, file);
            Database database = suite.database(Service.REGISTRATION);
            database.execute("create schema bench", "create table bench.bare (like voter, primary key (id))");
            Quiet quiet = new Quiet(suite);
            for (int round = 0; round < rounds; round++) {
                quiet.await();
                double imported = county.imports(file, rows);
                quiet.await();
                double copied = copy(database, rows, work.resolve("voters.copy"));
                database.execute(EMPTY);
                quiet.await();
                double batched = new BatchInsert(database).run("bench.bare");
                same(database, rows);
                quiet.await();
                database.execute(EMPTY);
                table.row(
                        rows,
                        Table.seconds(imported),
                        Math.round(rows / imported),
                        String.format("%.2f", copied),
                        Table.seconds(batched),
                        Table.ratio(copied / imported),
                        Table.ratio(batched / imported));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static double copy(Database database, int rows, Path file)
            throws IOException, InterruptedException, SQLException {
        database.psql("\\copy (select * from voter order by unit, place) to '" + file + "'");
        database.execute("truncate bench.bare");
        database.checkpoint();
        double seconds = database.psql("\\copy bench.bare from '" + file + "'");
        require(database.number("select count(*) from bench.bare"), rows);
        Files.delete(file);
        return seconds;
    }

    private static void same(Database database, int rows) throws IOException, SQLException {
        require(database.number("select count(*) from voter"), rows);
        require(database.number("select count(*) from live_registration"), rows);
        require(database.number("select sum(voters) from unit_total"), rows);
    }

    private static void require(long found, int wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("there are " + found + " rows, not " + wanted);
        }
    }
}
