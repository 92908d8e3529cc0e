package org.huanjie.registration.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.registration.jsonb.Json;
import org.huanjie.registration.voter.Sealed;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into the database by {@code COPY}; what is sensitive is sealed before it leaves this process's memory. */
@Singleton
class Staging {
    static final String CELLS = "import.cells";
    private static final String ROW = """
            import, seq, line, voter, unit, voter_group, name, citizen_id, citizen_index, citizen_near, sex, birth_date, ethnicity,
                household_division, address, address_index, phone, phone_index, away, findings, cells""";
    private static final int ROW_COLUMNS = ROW.split(",").length;
    private static final String REJECTION =
            "import, seq, line, kind, code, field, unit, citizen_index, cells, faults, suggested, suggested_on";
    private static final int REJECTION_COLUMNS = REJECTION.split(",").length;

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
        private final CopyRows rows = new CopyRows(ROW_COLUMNS);
        private final CopyRows rejections = new CopyRows(REJECTION_COLUMNS);
        private int size;

        Batch(UUID importId) {
            this.importId = importId;
        }

        int size() {
            return size;
        }

        void take(int seq, long line, RowCheck.Taken row, List<String> cells) {
            size++;
            rows.row()
                    .uuid(importId)
                    .integer(seq)
                    .bigint(line)
                    .uuid(Ids.next())
                    .text(row.unit())
                    .text(row.group())
                    .text(row.name())
                    .bytes(sealed.citizenId(row.citizen()))
                    .bytes(sealed.citizenIndex(row.citizen()))
                    .bytes(sealed.citizenNear(row.citizen()))
                    .text(row.citizen().sex())
                    .date(row.citizen().birthDate())
                    .text(row.ethnicity())
                    .text(row.household())
                    .bytes(sealed.address(row.address()))
                    .bytes(sealed.addressIndex(row.address()))
                    .bytes(sealed.phone(row.phone()))
                    .bytes(sealed.phoneIndex(row.phone()))
                    .bool(row.away())
                    .jsonb(Json.write(row.findings()))
                    .bytes(seal(cells));
        }

        void reject(int seq, long line, RowCheck.Rejected rejected, List<String> cells) {
            size++;
            rejections
                    .row()
                    .uuid(importId)
                    .integer(seq)
                    .bigint(line)
                    .text("REJECTED")
                    .text(rejected.first().code())
                    .text(rejected.first().field())
                    .text(known(rejected.unit()))
                    .bytes(rejected.citizen() == null ? null : sealed.citizenIndex(rejected.citizen()))
                    .bytes(seal(cells))
                    .jsonb(Json.write(rejected.faults()))
                    .text(
                            rejected.gone() == null
                                    ? null
                                    : rejected.gone().reason().name())
                    .date(rejected.gone() == null ? null : rejected.gone().on());
        }

        private String known(String unit) {
            return unit == null || !unit.matches("[0-9]{9,15}") ? null : unit;
        }

        /** Writes what was collected, and what each row is (see {@link MatchRows}), in the running transaction. */
        void copy() {
            try (Connection connection = database.getConnection()) {
                if (!rows.isEmpty()) {
                    execute(connection, MatchRows.ARRIVAL);
                    copy(connection, MatchRows.ARRIVED, ROW, rows);
                    execute(connection, MatchRows.ONLY_INDEXES);
                    execute(connection, MatchRows.stage(ROW));
                }
                if (!rejections.isEmpty()) {
                    copy(connection, "import_rejection", REJECTION, rejections);
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("rows cannot be staged", e);
            }
        }

        private void copy(Connection connection, String table, String columns, CopyRows rows)
                throws SQLException, IOException {
            String sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                rows.sendTo((buffer, length) -> copy.writeToCopy(buffer, 0, length));
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private byte[] seal(List<String> cells) {
        return keys.encrypt(
                Json.write(cells.stream().map(cell -> cell.replace("\0", "")).toList()), CELLS);
    }

    List<String> open(byte[] cells) {
        return Json.read(keys.decryptText(cells, CELLS), new TypeReference<>() {});
    }
}
