package org.huanjie.registration.erasure;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where in the whole database something is written: every column of text, JSON, bytes or ids of every table. */
@Singleton
public class Traces {
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type
              from information_schema.columns as c
              join information_schema.tables as t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and not c.table_name like 'outbox\\__'
               and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'uuid', 'ARRAY')
             order by 1, 2
            """;

    private record Column(String table, String name, String type) {}

    private final AgroalDataSource database;

    Traces(AgroalDataSource database) {
        this.database = database;
    }

    /** Tables, as {@code table.column}, where a text occurs. */
    public Set<String> of(String text) {
        return where("position(? in cast(%s as text)) > 0", text, false);
    }

    /** Tables where bytes occur, such as a keyed hash or what was encrypted. */
    public Set<String> of(byte[] bytes) {
        return where("position(? in %s) > 0", bytes, true);
    }

    private Set<String> where(String condition, Object value, boolean bytes) {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (Column column : columns(connection)) {
                if (column.type().equals("bytea") == bytes && holds(connection, column, condition, value)) {
                    found.add(column.table() + "." + column.name());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static boolean holds(Connection connection, Column column, String condition, Object value)
            throws SQLException {
        String sql = "select exists (select 1 from \"%s\" where %s)"
                .formatted(column.table(), condition.formatted('"' + column.name() + '"'));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return columns;
    }
}
