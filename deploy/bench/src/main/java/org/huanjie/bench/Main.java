package org.huanjie.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.bench.county.CountyBench;
import org.huanjie.bench.nomination.CertifyBench;
import org.huanjie.bench.nomination.NominationsBench;
import org.huanjie.bench.registration.HeapBench;
import org.huanjie.bench.registration.ImportBench;
import org.huanjie.bench.registration.RegisterBench;
import org.huanjie.bench.registration.SearchBench;
import org.huanjie.bench.reporting.ReportingBench;
import org.huanjie.bench.run.LargeBench;
import org.huanjie.bench.run.ScalingBench;
import org.huanjie.bench.run.SmallBench;

/** Entry of {@code ./run bench}; the script tells where the checkout is ({@code huanjie.home}). */
public final class Main {
    private static final String HELP = """
            ./run bench [NAME]   all but libraries where no name is given
                small      known and drawn instances of 15 to 300 nodes: is the optimum reached   --seconds 10 --seeds 1,2,3
                large      thousands of nodes, up to 35 districts, against METIS                  --seconds 30 --seeds 1,2 --metis 400
                county     counties of make-county.py through the API of a suite of its own       --seconds 60 --counties 1,2,…
                scaling    200 to 20,000 units: time of a round, heap                             --heap 200 --rounds 1,3 --sizes 200,…
                libraries  CP-SAT, Timefold, JGraphT and METIS on the instances of small and large
                import     a household file through the API, against \\copy and JDBC batches          --rows 200000 --rounds 2
                register   POST /voters, against pgbench doing the same; outbox against none      --clients 8 --seconds 20 --rounds 3
                heap       registration's heap while it imports 200,000 and 1.3 million rows      --rows 200000,1300000
                reporting  commit to visible, rebuild, dashboard in Chromium, report              --rate 200 --seconds 60 --events 200000 --rounds 5
                search     first page of searches by name among 1.3 million voters                --voters 1300000 --questions 300
                nominations  300 districts' forms through the API; the verdict on one of 30 signers   --districts 300 --clerks 8 --rounds 3 --verdicts 1000
                certify    results of all districts certified, and done again                    --districts 300 --clerks 8 --rounds 3
            --instances DIR   where instances, make-county.py and verify.py lie (default ../shared/districting)
            --only TEXT       instances whose name has TEXT
            Rows are printed as those of docs/benchmarks.md.""";

    private Main() {}

    public static void main(String[] words) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Locale.setDefault(Locale.ROOT);
        System.exit(run(
                Path.of(System.getProperty("huanjie.home", "."))
                        .toAbsolutePath()
                        .normalize(),
                List.of(words)));
    }

    private static int run(Path home, List<String> words) {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("small", new SmallBench());
        benches.put("large", new LargeBench());
        benches.put("county", new CountyBench());
        benches.put("scaling", new ScalingBench());
        benches.put("import", new ImportBench());
        benches.put("register", new RegisterBench());
        benches.put("heap", new HeapBench());
        benches.put("search", new SearchBench());
        benches.put("reporting", new ReportingBench());
        benches.put("nominations", new NominationsBench());
        benches.put("certify", new CertifyBench());
        boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
        List<String> rest = named ? words.subList(1, words.size()) : words;
        if (words.contains("--help") || named && !benches.containsKey(words.get(0))) {
            (words.contains("--help") ? System.out : System.err).println(HELP);
            return words.contains("--help") ? 0 : 2;
        }
        try {
            for (String name : named ? List.of(words.get(0)) : List.copyOf(benches.keySet())) {
                Bench bench = benches.get(name);
                Words given = new Words(home, rest, bench.options());
                System.out.printf("%n### %s%n%n%s%n%n", name, Machine.described());
                bench.run(given);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("./run bench: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("./run bench: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
