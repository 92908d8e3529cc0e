package org.huanjie.acceptance.suite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where in a service's whole database a text is written. */
public final class Written {
    private static final String COLUMNS = """
            select c.table_name, c.column_name
              from information_schema.columns as c
              join information_schema.tables as t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name !~ '^outbox_[1-7]$'
               and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'uuid', 'ARRAY')
             order by 1, 2
            """;

    private Written() {}

    /** As {@code table.column}. */
    public static Set<String> in(String service, String text) {
        try (Connection connection = RunningSuite.get().database(service)) {
            Set<String> found = new TreeSet<>();
            for (String[] column : columns(connection)) {
                String sql = "select exists (select 1 from \"%s\" where position(? in cast(\"%s\" as text)) > 0)"
                        .formatted((Object[]) column);
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    query.setString(1, text);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(column[0] + "." + column[1]);
                        }
                    }
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(service, e);
        }
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return columns;
    }
}
