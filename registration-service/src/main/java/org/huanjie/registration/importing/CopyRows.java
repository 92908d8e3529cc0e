package org.huanjie.registration.importing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Rows in the binary format of PostgreSQL's {@code COPY}: half as long as its text where most of a row is encrypted, and nothing to
 * parse. The kind of each value has to be that of its column.
 */
final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;
    private static final int END = -1;
    private static final int JSONB_VERSION = 1;

    private final Bytes bytes = new Bytes();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;
    private int rows;

    CopyRows(int columns) {
        this.columns = columns;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Begins a row; as many values as there are columns have to follow. */
    CopyRows row() {
        try {
            if (rows++ == 0) {
                out.write(HEADER);
            }
            out.writeShort(columns);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CopyRows uuid(UUID value) {
        return value(16, () -> {
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    CopyRows integer(int value) {
        return value(4, () -> out.writeInt(value));
    }

    CopyRows bigint(long value) {
        return value(8, () -> out.writeLong(value));
    }

    CopyRows bool(Boolean value) {
        return value == null ? nothing() : value(1, () -> out.writeBoolean(value));
    }

    CopyRows date(LocalDate value) {
        return value == null ? nothing() : value(4, () -> out.writeInt((int) (value.toEpochDay() - EPOCH)));
    }

    CopyRows text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows bytes(byte[] value) {
        return value == null ? nothing() : value(value.length, () -> out.write(value));
    }

    CopyRows jsonb(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        return value(1 + text.length, () -> {
            out.writeByte(JSONB_VERSION);
            out.write(text);
        });
    }

    private interface Value {
        void write() throws IOException;
    }

    private CopyRows value(int length, Value value) {
        try {
            out.writeInt(length);
            value.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CopyRows nothing() {
        return value(NULL, () -> {});
    }

    /** Ends the rows and gives all of them to whoever sends them. */
    void sendTo(Sender to) throws IOException, SQLException {
        out.writeShort(END);
        to.send(bytes.buffer(), bytes.size());
    }

    /** Takes the first {@code length} bytes of a buffer. */
    interface Sender {
        void send(byte[] buffer, int length) throws IOException, SQLException;
    }

    /** Its buffer is read in place, not copied. */
    private static final class Bytes extends ByteArrayOutputStream {
        byte[] buffer() {
            return buf;
        }
    }
}
