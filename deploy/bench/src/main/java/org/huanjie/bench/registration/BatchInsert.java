package org.huanjie.bench.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huanjie.bench.suite.Database;

/**
 * What a program with plain JDBC would do with rows that are checked and encrypted already: registrations, the table of live ones
 * and events by batches with {@code reWriteBatchedInserts}, into the service's own tables with their indexes and triggers.
 * Transactions are as large as those of the import.
 */
final class BatchInsert {
    private static final int BATCH = 1_000;
    private static final int TRANSACTION = 5_000;
    private static final String PAYLOAD =
            "{\"county\":\"%s\",\"voter\":\"%s\",\"version\":1,\"unit\":\"%s\",\"group\":\"%s\",\"status\":\"ACTIVE\",\"qualification\":\"QUALIFIED\",\"sex\":\"%s\",\"ageGroup\":\"36-55\",\"ethnicity\":\"%s\"}";

    private final Database database;

    BatchInsert(Database database) {
        this.database = database;
    }

    /** @param from table with rows of {@code voter}; @return seconds until the last transaction has committed */
    double run(String from) throws SQLException {
        try (Connection reading = database.connect("");
                Connection writing = database.connect("reWriteBatchedInserts=true")) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            try (PreparedStatement all = reading.prepareStatement("select * from " + from)) {
                all.setFetchSize(TRANSACTION);
                long start = System.nanoTime();
                try (ResultSet row = all.executeQuery()) {
                    write(row, writing);
                }
                return (System.nanoTime() - start) / 1e9;
            }
        }
    }

    private static void write(ResultSet row, Connection writing) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i));
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement voter = writing.prepareStatement(
                        "insert into voter (" + String.join(", ", columns) + ") values (" + marks + ")");
                PreparedStatement live = writing.prepareStatement(
                        "insert into live_registration (citizen_index, voter, unit) values (?, ?, ?)");
                PreparedStatement event = writing.prepareStatement(
                        "insert into outbox (topic, key, type, subject, sequence, payload) values (?, ?, ?, ?, ?, ?)")) {
            List<PreparedStatement> batches = List.of(voter, live, event);
            int rows = 0;
            while (row.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    voter.setObject(i, row.getObject(i));
                }
                voter.addBatch();
                live.setBytes(1, row.getBytes("citizen_index"));
                live.setObject(2, row.getObject("id"));
                live.setString(3, row.getString("unit"));
                live.addBatch();
                event(row, event);
                event.addBatch();
                if (++rows % BATCH == 0) {
                    send(batches);
                }
                if (rows % TRANSACTION == 0) {
                    writing.commit();
                }
            }
            send(batches);
            writing.commit();
        }
    }

    private static void event(ResultSet row, PreparedStatement event) throws SQLException {
        String id = row.getString("id");
        String unit = row.getString("unit");
        event.setString(1, "huanjie.registration.voters.v1");
        event.setString(2, id);
        event.setString(3, "org.huanjie.registration.voter-registered.v1");
        event.setString(4, id);
        event.setLong(5, 1);
        event.setObject(
                6,
                PAYLOAD.formatted(
                        unit.substring(0, 6),
                        id,
                        unit,
                        row.getString("voter_group"),
                        row.getString("sex"),
                        row.getString("ethnicity")),
                Types.OTHER);
    }

    private static void send(List<PreparedStatement> batches) throws SQLException {
        for (PreparedStatement batch : batches) {
            batch.executeBatch();
        }
    }
}
