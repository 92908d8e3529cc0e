package org.huanjie.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final List<String> DATABASES = List.of("registration", "nomination-service");

    @TempDir
    private Path dir;

    @Test
    void each_database_has_its_owner_and_a_temporary_server_leaves_nothing() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(null, 0, false, DATABASES);
        try (postgres) {
            assertThat(ask(postgres, "nomination-service", "select current_user || ' ' || current_database()"))
                    .isEqualTo("nomination-service nomination-service");
            assertThat(ask(
                            postgres,
                            "registration",
                            "select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(postgres, "registration", "select current_setting('max_connections')"))
                    .isEqualTo("200");
            assertThat(ask(postgres, "registration", "select current_setting('server_version_num')"))
                    .startsWith("18");
            run(postgres, "registration", "create table roll (id int)");
        }
        assertThat(postgres.directory()).doesNotExist();
    }

    @Test
    void a_kept_folder_is_durable_is_one_servers_and_is_taken_up() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(dir, 0, true, "secret", List.of("registration"))) {
            run(first, "registration", "create table kept as select 1 as id");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(first, "registration", "select current_setting('" + setting + "')"))
                        .isEqualTo("on");
            }
            assertThatThrownBy(() -> connect(first, "registration", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedPostgres.start(dir, 0, true, "secret", DATABASES))
                    .withMessageContaining("already uses");
            assertThat(ask(first, "registration", "select 1")).isEqualTo("1");
        }
        pidFileOfSomebodyElse();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(dir, 0, true, "secret", DATABASES)) {
            assertThat(ask(second, "registration", "select count(*) from kept")).isEqualTo("1");
            assertThat(ask(second, "nomination-service", "select 1")).isEqualTo("1");
        }
    }

    /** As after a restart of the machine, when numbers of processes are given out anew. */
    private void pidFileOfSomebodyElse() throws IOException {
        Files.writeString(
                dir.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + dir.resolve("data") + "\n");
    }

    @Test
    @Tag("suite")
    void a_server_that_a_killed_process_left_is_stopped_and_its_data_kept() throws Exception {
        long left;
        try (OtherJvm killed = OtherJvm.run(PostgresHolder.class, dir.toString())) {
            left = Long.parseLong(killed.awaitLine("postgres is"));
            killed.kill();
        }
        assertThat(ProcessHandle.of(left)).isPresent();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(dir, 0, true, "secret", DATABASES)) {
            assertThat(next.pid()).isNotEqualTo(left);
            assertThat(ask(next, "registration", "select count(*) from kept")).isEqualTo("1");
        }
        assertThat(ProcessHandle.of(left)).isEmpty();
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
        Files.createDirectories(dir.resolve("data/base"));
        Files.writeString(dir.resolve("data/postgresql.conf"), "");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir, 0, true, "secret", DATABASES)) {
            assertThat(ask(postgres, "registration", "select 1")).isEqualTo("1");
        }
    }

    @Test
    @Tag("suite")
    void leftovers_of_processes_that_are_gone_are_cleared_away() throws Exception {
        Path folder;
        long left;
        try (OtherJvm killed = OtherJvm.run(TemporaryHolder.class)) {
            left = Long.parseLong(killed.awaitLine("postgres is"));
            folder = Path.of(killed.awaitLine("folder is"));
            killed.kill();
        }
        TemporaryFolders.clearLeftovers();
        assertThat(ProcessHandle.of(left)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    static String ask(EmbeddedPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection = connect(postgres, database, "secret");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static void run(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgres, database, "secret");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), database, password);
    }

    /** Starts on a folder, and then waits to be killed. */
    static final class PostgresHolder {
        public static void main(String[] args) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), 0, true, "secret", DATABASES);
            run(postgres, "registration", "create table kept as select 1 as id");
            System.out.println("postgres is " + postgres.pid());
            System.in.read();
        }
    }

    /** The same on a temporary folder. */
    static final class TemporaryHolder {
        public static void main(String[] args) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(null, 0, false, DATABASES);
            System.out.println("postgres is " + postgres.pid());
            System.out.println("folder is " + postgres.directory());
            System.in.read();
        }
    }
}
