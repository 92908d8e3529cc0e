package org.huanjie.testkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What the services find in a server: a database each, owned by a role of the same name. */
final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

    private final DataSource server;
    private final String password;

    /** @param server as superuser */
    Databases(DataSource server, String password) {
        if (password.contains("'")) {
            throw new IllegalArgumentException("the password must not contain a quote");
        }
        this.server = server;
        this.password = password;
    }

    /** Makes those that are missing. */
    void create(List<String> names) throws SQLException {
        try (Connection connection = server.getConnection()) {
            for (String name : names) {
                if (!NAME.matcher(name).matches()) {
                    throw new IllegalArgumentException("not a name for a database: " + name);
                }
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    execute(connection, "create role \"%s\" login password '%s'".formatted(name, password));
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    execute(connection, "create database \"%1$s\" owner \"%1$s\"".formatted(name));
                }
            }
        }
    }

    /** From now on other users of this machine are kept out. */
    void askForPasswords(Path data) throws SQLException, IOException {
        try (Connection connection = server.getConnection()) {
            execute(connection, "alter role postgres password '%s'".formatted(password));
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128      scram-sha-256
                    """);
            execute(connection, "select pg_reload_conf()");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
