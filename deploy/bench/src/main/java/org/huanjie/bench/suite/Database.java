package org.huanjie.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.bench.run.Command;

/**
 * A database of the suite's own PostgreSQL, reached as its owner: by JDBC, and by PostgreSQL's programs {@code psql} and
 * {@code pgbench} (Debian: package {@code postgresql}), which have to be in the path.
 */
public record Database(String host, int port, String name, String user, String password) {
    private static final int PATIENCE_SECONDS = 3_600;
    private static final String SUPERUSER = "postgres";

    /** @param options of the driver, as {@code reWriteBatchedInserts=true} */
    public Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s?%s".formatted(host, port, name, options), user, password);
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row, as a number. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes all dirty pages, so that each of several measurements begins behind a checkpoint. */
    public void checkpoint() throws SQLException {
        new Database(host, port, name, SUPERUSER, password).execute("checkpoint");
    }

    /** Runs a command of psql, and tells its seconds, the program's start included. */
    public double psql(String command) throws IOException, InterruptedException {
        return program("psql", List.of("-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command))
                .seconds();
    }

    /**
     * Runs a script with pgbench, statements prepared, and tells its transactions per second.
     *
     * @param seconds how long
     */
    public double pgbench(String script, int clients, int seconds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("huanjie-bench", ".pgbench");
        try {
            Files.writeString(file, script);
            Command.Result result = program(
                    "pgbench",
                    List.of(
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            String.valueOf(clients),
                            "-j",
                            "2",
                            "-T",
                            String.valueOf(seconds),
                            "-f",
                            file.toString()));
            return result.out()
                    .lines()
                    .filter(line -> line.startsWith("tps = "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pgbench tells no tps: " + result.out()));
        } finally {
            Files.delete(file);
        }
    }

    private Command.Result program(String program, List<String> words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(words);
        line.addAll(List.of("-h", host, "-p", String.valueOf(port), "-U", user, name));
        StringBuilder said = new StringBuilder();
        Command.Result result;
        try {
            result = Command.run(
                    Path.of("."),
                    line,
                    Map.of("PGPASSWORD", password),
                    PATIENCE_SECONDS,
                    text -> said.append(text).append('\n'));
        } catch (IOException e) {
            throw new IOException(program + " is missing (Debian: apt-get install postgresql): " + e.getMessage(), e);
        }
        if (result.status() != 0) {
            throw new IOException(program + " ended with " + result.status() + ": " + said);
        }
        return result;
    }
}
