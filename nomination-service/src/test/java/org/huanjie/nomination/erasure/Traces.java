package org.huanjie.nomination.erasure;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** In which tables something is written, in whatever column; but for the outbox, which is emptied after two days. */
@Singleton
class Traces {
    private static final String TABLES = """
            select table_name from information_schema.tables
             where table_schema = current_schema() and table_type = 'BASE TABLE' and not table_name like 'outbox%'
             order by 1
            """;

    private final AgroalDataSource database;

    Traces(AgroalDataSource database) {
        this.database = database;
    }

    Set<String> of(String text) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (PreparedStatement query = connection.prepareStatement(
                        "select exists (select from \"%s\" t where position(? in cast(t as text)) > 0)"
                                .formatted(table))) {
                    query.setString(1, text);
                    ResultSet row = query.executeQuery();
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
