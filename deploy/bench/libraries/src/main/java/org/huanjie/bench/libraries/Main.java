package org.huanjie.bench.libraries;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huanjie.bench.Machine;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.InstanceFolder;
import org.huanjie.bench.graph.Judge;
import org.huanjie.bench.run.Instances;
import org.huanjie.bench.run.Metis;
import org.huanjie.bench.run.Optimiser;
import org.huanjie.bench.run.SecondJudge;

/** {@code ./run bench libraries}: ours and theirs in the same time on two cores, all judged alike. */
public final class Main {
    private static final Set<String> OPTIONS =
            Set.of("--instances", "--only", "--small-seconds", "--large-seconds", "--seed", "--metis", "--libraries");

    /** Of Timefold; they complain that two solvers count side by side. */
    private static final Logger STATISTICS = Logger.getLogger("io.micrometer");

    private final Words words;
    private final Path work;
    private final List<Library> libraries;
    private final Optional<Metis> metis;

    private Main(Words words) throws IOException, InterruptedException {
        this.words = words;
        this.work = Instances.work();
        STATISTICS.setLevel(Level.OFF);
        this.libraries = new ArrayList<>(List.of(new CpSat(), new Timefold(), new JGraphT()));
        String wanted = words.text("--libraries", "");
        libraries.removeIf(library -> !wanted.isEmpty() && !wanted.contains(library.name()));
        this.metis = words.number("--metis", 400) > 0 ? Metis.find() : Optional.empty();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        Locale.setDefault(Locale.ROOT);
        Path home = Path.of(System.getProperty("huanjie.home", "."))
                .toAbsolutePath()
                .normalize();
        try {
            new Main(new Words(home, List.of(arguments), OPTIONS)).run();
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println("./run bench libraries: " + e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf("%n### libraries%n%n%s%n%n", Machine.described());
        List<String> titles = new ArrayList<>(List.of("instance", "n", "k", "s", "least known", "huanjie"));
        libraries.forEach(library -> titles.add(library.name()));
        titles.add("METIS, best seed within bounds");
        Table table = new Table(titles.toArray(String[]::new));
        for (Path folder : Instances.small(words, work)) {
            row(table, folder, words.number("--small-seconds", 10));
        }
        for (Path folder : Instances.large(words, work)) {
            row(table, folder, words.number("--large-seconds", 30));
        }
        System.out.printf("%n= proven, – no plan within the bounds in the time%n");
    }

    private void row(Table table, Path folder, int seconds) throws IOException, InterruptedException {
        Instance instance = InstanceFolder.read(folder);
        int seed = words.number("--seed", 1);
        List<Object> cells = new ArrayList<>(List.of(
                instance.name(),
                instance.size(),
                instance.districts(),
                seconds,
                instance.best(),
                ours(instance, folder, seconds, seed)));
        for (Library library : libraries) {
            Library.Answer answer = library.solve(instance, seconds, seed);
            Judge.Verdict verdict = answer.district() == null ? null : new Judge(instance).of(answer.district());
            cells.add(verdict == null || !verdict.isFeasible() ? "–" : shown(verdict.cut(), answer.proven()));
        }
        Optional<Metis.Best> best = Optional.empty();
        if (metis.isPresent()) {
            best = Optional.of(metis.get().best(instance, words.number("--metis", 400)));
        }
        cells.add(best.map(Metis.Best::within)
                .filter(cut -> cut.isPresent())
                .map(cut -> String.valueOf(cut.getAsInt()))
                .orElse("–"));
        table.row(cells.toArray());
    }

    private String ours(Instance instance, Path folder, int seconds, int seed)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(work, "plan", ".csv");
        Optimiser.Answer answer = new Optimiser(words.home()).solve(folder, seconds, seed, out);
        if (answer.plan() == null) {
            return "–";
        }
        Judge.Verdict verdict = new Judge(instance).of(out);
        new SecondJudge(words.instances()).confirm(folder, out, verdict.isFeasible(), verdict.cut());
        return verdict.isFeasible() ? shown(verdict.cut(), answer.saysProven()) : "**faulty**";
    }

    private static String shown(int cut, boolean proven) {
        return proven ? "= " + cut : String.valueOf(cut);
    }
}
