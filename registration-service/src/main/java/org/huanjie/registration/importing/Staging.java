package org.huanjie.registration.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.registration.jsonb.Json;
import org.huanjie.registration.voter.Sealed;
import org.postgresql.PGConnection;

/** Rows on their way into the database by {@code COPY}; what is sensitive is sealed before it leaves this process's memory. */
@Singleton
class Staging {
    private static final String CELLS = "import.cells";
    private static final String COPY_ROWS = """
            copy import_row (import, seq, line, voter, unit, voter_group, name, citizen_id, citizen_index, sex, birth_date, ethnicity,
                household_division, address, address_index, phone, phone_index, away, findings, cells) from stdin
            """;
    private static final String COPY_REJECTIONS =
            "copy import_rejection (import, seq, line, kind, code, field, unit, citizen_index, cells, faults, suggested, suggested_on) from stdin";

    private final AgroalDataSource database;
    private final Sealed sealed;
    private final Keyring keys;

    Staging(AgroalDataSource database, Sealed sealed, Keyring keys) {
        this.database = database;
        this.sealed = sealed;
        this.keys = keys;
    }

    /** Collects the lines of one transaction. */
    final class Batch {
        private final UUID importId;
        private final StringBuilder rows = new StringBuilder();
        private final StringBuilder rejections = new StringBuilder();
        private int size;

        Batch(UUID importId) {
            this.importId = importId;
        }

        int size() {
            return size;
        }

        void take(int seq, long line, RowCheck.Taken row, List<String> cells) {
            size++;
            CopyLine text = new CopyLine(rows)
                    .add(importId)
                    .add(seq)
                    .add(line)
                    .add(Ids.next())
                    .add(row.unit())
                    .add(row.group())
                    .add(row.name())
                    .add(sealed.citizenId(row.citizen()))
                    .add(sealed.citizenIndex(row.citizen()))
                    .add(row.citizen().sex())
                    .add(row.citizen().birthDate())
                    .add(row.ethnicity())
                    .add(row.household())
                    .add(sealed.address(row.address()))
                    .add(sealed.addressIndex(row.address()))
                    .add(sealed.phone(row.phone()))
                    .add(sealed.phoneIndex(row.phone()))
                    .add(row.away())
                    .add(Json.write(row.findings()))
                    .add(seal(cells));
            text.end();
        }

        void reject(int seq, long line, RowCheck.Rejected rejected, List<String> cells) {
            size++;
            CopyLine text = new CopyLine(rejections)
                    .add(importId)
                    .add(seq)
                    .add(line)
                    .add("REJECTED")
                    .add(rejected.first().code())
                    .add(rejected.first().field())
                    .add(known(rejected.unit()))
                    .add(rejected.citizen() == null ? null : sealed.citizenIndex(rejected.citizen()))
                    .add(seal(cells))
                    .add(Json.write(rejected.faults()))
                    .add(rejected.gone() == null ? null : rejected.gone().reason())
                    .add(rejected.gone() == null ? null : rejected.gone().on());
            text.end();
        }

        private String known(String unit) {
            return unit == null || !unit.matches("[0-9]{9,15}") ? null : unit;
        }

        /** Writes what was collected, in the running transaction. */
        void copy() {
            try (Connection connection = database.getConnection()) {
                copy(connection, COPY_ROWS, rows);
                copy(connection, COPY_REJECTIONS, rejections);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("rows cannot be staged", e);
            }
        }

        private void copy(Connection connection, String sql, StringBuilder lines) throws SQLException, IOException {
            if (!lines.isEmpty()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(lines.toString()));
            }
        }
    }

    private byte[] seal(List<String> cells) {
        return keys.encrypt(
                Json.write(cells.stream().map(cell -> cell.replace("\0", "")).toList()), CELLS);
    }

    List<String> open(byte[] cells) {
        return Json.read(keys.decryptText(cells, CELLS), new TypeReference<>() {});
    }

    /** Forgets what an interrupted reading has left: the rows after the first so many. */
    void clearAfter(UUID importId, int rows) {
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("import_row", "import_rejection")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where import = ? and seq > ?")) {
                    delete.setObject(1, importId);
                    delete.setInt(2, rows);
                    delete.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("staging cannot be cleared", e);
        }
    }

    /** A line of {@code COPY}'s text format. */
    private static final class CopyLine {
        private final StringBuilder out;
        private boolean first = true;

        CopyLine(StringBuilder out) {
            this.out = out;
        }

        CopyLine add(Object value) {
            if (!first) {
                out.append('\t');
            }
            first = false;
            if (value == null) {
                out.append("\\N");
            } else if (value instanceof byte[] bytes) {
                out.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                escape(value.toString());
            }
            return this;
        }

        private void escape(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> out.append("\\\\");
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    default -> out.append(c);
                }
            }
        }

        void end() {
            out.append('\n');
        }
    }
}
