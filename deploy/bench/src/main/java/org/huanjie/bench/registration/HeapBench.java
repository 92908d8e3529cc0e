package org.huanjie.bench.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.run.Command;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/**
 * How much of its heap registration needs while it imports files of different sizes: what is left by full collections, one
 * of which is asked for every two seconds.
 */
public final class HeapBench implements Bench {
    private static final int PAUSE_SECONDS = 2;
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public Set<String> options() {
        return Set.of("--rows");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("huanjie-bench-heap");
        System.out.printf(
                "MB left by full collections, one every %d s, of one process of registration-service (`-Xmx160m`, as `./run` starts it);"
                        + " each file into a county of its own.%n%n",
                PAUSE_SECONDS);
        Table table =
                new Table("rows", "import, s", "collections", "before the import", "largest in it", "÷ the first");
        double first = Double.NaN;
        try (OwnSuite suite = new OwnSuite(
                words.home(), Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + work.resolve("gc-%p.log") + ":time"))) {
            int number = 0;
            for (int rows : words.numbers("--rows", "200000,1300000")) {
                VoterCounty county = new VoterCounty(suite, number++);
                county.prepare(work);
                Path file = work.resolve("household.csv");
                HouseholdFile.write(county, rows, file);
                new Quiet(suite).await();
                long pid = suite.pid(Service.REGISTRATION);
                FullCollections heap = new FullCollections(work.resolve("gc-" + pid + ".log"));
                collect(pid);
                Instant from = Instant.now();
                Thread collecting = new Thread(() -> collectAgainAndAgain(pid));
                collecting.start();
                double seconds = county.imports(file, rows);
                Instant to = Instant.now();
                collecting.interrupt();
                collecting.join();
                List<Integer> left = heap.left(from, to);
                int most = left.stream().mapToInt(Integer::intValue).max().orElseThrow();
                first = Double.isNaN(first) ? most : first;
                List<Integer> before = heap.left(Instant.EPOCH, from);
                table.row(
                        rows,
                        Table.seconds(seconds),
                        left.size(),
                        before.get(before.size() - 1),
                        most,
                        Table.ratio(most / first));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void collectAgainAndAgain(long pid) {
        try {
            while (!Thread.interrupted()) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                collect(pid);
            }
        } catch (InterruptedException ended) {
            // as told
        } catch (IOException e) {
            System.err.println("no collection: " + e.getMessage());
        }
    }

    private static void collect(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Command.run(Path.of("."), List.of(jcmd, String.valueOf(pid), "GC.run"), Map.of(), PATIENCE_SECONDS, line -> {});
    }
}
