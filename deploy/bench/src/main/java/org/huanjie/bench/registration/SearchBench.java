package org.huanjie.bench.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** The first page of searches and lists among the voters of eight counties in one database, as clerks ask for them. */
public final class SearchBench implements Bench {
    private static final int COUNTIES = 8;
    private static final int WARM_UP = 200;
    private static final List<String> INITIALS = List.of("zs", "wjg", "lxh", "c", "yfm", "lj", "zg", "hyx", "w", "xwl");

    private record Question(String name, IntFunction<Object> search, IntFunction<String> list) {
        static Question searching(String name, IntFunction<Object> body) {
            return new Question(name, body, null);
        }

        static Question listing(String name, IntFunction<String> path) {
            return new Question(name, null, path);
        }

        int ask(Client client, int i) {
            JsonNode page = search == null
                    ? client.get(list.apply(i)).okJson()
                    : client.post("/api/v1/voters/searches", search.apply(i)).okJson();
            return page.path("items").size();
        }
    }

    @Override
    public Set<String> options() {
        return Set.of("--voters", "--questions");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int each = words.number("--voters", 1_300_000) / COUNTIES;
        int questions = words.number("--questions", 300);
        Path work = Files.createTempDirectory("huanjie-bench-search");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            List<VoterCounty> counties = new ArrayList<>();
            double seconds = 0;
            for (int number = 0; number < COUNTIES; number++) {
                VoterCounty county = new VoterCounty(suite, number);
                county.prepare(work);
                Path file = work.resolve("household.csv");
                HouseholdFile.write(county, each, file);
                seconds += county.imports(file, each);
                counties.add(county);
            }
            new Quiet(suite).await();
            System.out.printf(
                    "%d voters in %d counties, imported in %.0f s. Milliseconds from the request to the whole answer, one after the other, %d"
                            + " questions each, every one another.%n%n",
                    each * COUNTIES, COUNTIES, seconds, questions);
            Table table = new Table("question", "asked by", "median, ms", "95 %, ms", "items, on average");
            VoterCounty county = counties.get(COUNTIES / 2);
            Client office = suite.as(Service.REGISTRATION, "county-office", county.code());
            Client town = suite.as(Service.REGISTRATION, "township-office", county.town(3));
            for (Question question : questions(county)) {
                measure(table, question, "county", office, questions);
                measure(table, question, "township", town, questions);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Question> questions(VoterCounty county) {
        List<String> units = county.units();
        return List.of(
                Question.searching("whole name", i -> Map.of("name", HouseholdFile.name(i))),
                Question.searching("surname and first character", i -> Map.of("name", start(i, 2))),
                Question.searching("surname", i -> Map.of("name", start(i, 1))),
                Question.searching(
                        "inside the name",
                        i -> Map.of("name", HouseholdFile.name(i).substring(1))),
                Question.searching("initials", i -> Map.of("name", INITIALS.get(i % INITIALS.size()))),
                Question.searching(
                        "name in a unit",
                        i -> Map.of("name", HouseholdFile.name(i), "unit", units.get(75 + i % VoterCounty.VILLAGES))),
                Question.searching(
                        "citizen id", i -> Map.of("citizenId", HouseholdFile.citizenId(county.code(), i * 500))),
                Question.listing("first page of the list", i -> "/api/v1/voters?limit=50"),
                Question.listing("drafts", i -> "/api/v1/voters?review=DRAFT&limit=50"),
                Question.listing(
                        "list of a unit",
                        i -> "/api/v1/voters?limit=50&unit=" + units.get(75 + i % VoterCounty.VILLAGES)));
    }

    private static String start(int i, int characters) {
        return HouseholdFile.name(i).substring(0, characters);
    }

    private static void measure(Table table, Question question, String by, Client client, int times) {
        for (int i = 0; i < WARM_UP; i++) {
            question.ask(client, times + i);
        }
        long[] took = new long[times];
        int items = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            items += question.ask(client, i);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        table.row(
                question.name(),
                by,
                String.format("%.1f", took[times / 2] / 1e6),
                String.format("%.1f", took[times * 95 / 100] / 1e6),
                String.format("%.1f", items / (double) times));
    }
}
