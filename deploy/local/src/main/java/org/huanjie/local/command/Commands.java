package org.huanjie.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.local.CannotRun;

/** Finds the command and runs it. */
public final class Commands {
    private static final String HELP = """
            ./run [--once] [--empty] [--data DIR] [--port N] [--voters N]
                                      start everything; play the rehearsal county (云泽县) on first start; stay until Ctrl-C
                --once                play in a fresh folder, check, write build/rehearsal/, stop; exit 0 if all is right
                --empty               no rehearsal
                --data DIR            where everything is kept (default .local)
                --port N              ports N to N+3 (default 8081)
                --voters N            size of the rehearsal county (default 200000)
            ./run token --role R --division D [--sub S] [--units U,...]
                                      print a token that holds for 12 hours
            ./run dashboard [--role R] [--division D]
                                      print the dashboard's address with such a token (default: of the county's office)
            ./run status              print what runs, as JSON
            ./run clock [--set T]     print the business time, or move it forward in all four services
            ./run stop                end what runs
            ./run optimise --instance DIR --out FILE [--seconds 30] [--seed 1]
                                      divide a graph (nodes.csv, edges.csv, instance.json) into districts
            ./run bench [NAME] [--help]
                                      measure the optimiser (docs/benchmarks.md)
            All but optimise and bench take --data DIR.""";

    private final Map<String, Command> commands = new LinkedHashMap<>();

    public Commands() {
        commands.put("run", new RunSuite());
        commands.put("token", new PrintToken());
        commands.put("dashboard", new PrintDashboard());
        commands.put("status", new PrintStatus());
        commands.put("clock", new MoveClock());
        commands.put("stop", new StopSuite());
    }

    /**
     * @param home the checkout
     * @return the exit code
     * @throws CannotRun where the person has to be told something
     */
    public int run(Path home, List<String> words) throws IOException {
        boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
        String name = named ? words.get(0) : "run";
        if (name.equals("help") || words.contains("--help") || words.contains("-h")) {
            System.out.println(HELP);
            return 0;
        }
        Command command = commands.get(name);
        if (command == null) {
            throw CannotRun.refused("unknown command " + name + "; there are " + String.join(", ", commands.keySet()));
        }
        Set<String> options = new HashSet<>(command.options());
        options.add("--data");
        List<String> rest = named ? words.subList(1, words.size()) : words;
        return command.run(Arguments.parse(home, rest, command.flags(), options));
    }
}
