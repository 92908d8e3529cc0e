package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.keys.Keyring;

/** The uploaded file: encrypted in parts in the database, so that any replica can read it again after a crash. */
@ApplicationScoped
class Upload {
    private static final String CONTEXT = "import_upload.data";
    private static final int PART_BYTES = 256 * 1024;

    private final EntityManager database;
    private final Keyring keys;

    Upload(EntityManager database, Keyring keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What is known of a file before it is read. */
    record Nature(String encoding, String sha256, long bytes) {}

    /** Reads a file once: UTF-8 with or without BOM where it is valid, else GB18030; empty where it is neither. */
    static Optional<Nature> examine(Path file) throws IOException {
        for (String encoding : List.of("UTF-8", "GB18030")) {
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                    Reader reader = new InputStreamReader(in, strict(encoding))) {
                char[] buffer = new char[16_384];
                while (reader.read(buffer) >= 0) {
                    // decoding is the test
                }
                in.transferTo(OutputStream.nullOutputStream());
                return Optional.of(new Nature(encoding, HexFormat.of().formatHex(digest.digest()), Files.size(file)));
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static java.nio.charset.CharsetDecoder strict(String encoding) {
        return Charset.forName(encoding)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores the file in the running transaction. */
    void store(UUID id, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PART_BYTES)) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
                database.createNativeQuery("insert into import_upload (import, part, data) values (:id, :part, :data)")
                        .setParameter("id", id)
                        .setParameter("part", part++)
                        .setParameter("data", keys.encrypt(bytes, CONTEXT))
                        .executeUpdate();
            }
        }
    }

    /** The file's text again, a part at a time. */
    Reader read(UUID id, String encoding) {
        InputStream parts = new PartsInputStream(part -> part(id, part));
        Charset charset = encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new InputStreamReader(parts, charset);
    }

    private byte[] part(UUID id, int part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = database.createNativeQuery(
                            "select data from import_upload where import = :id and part = :part", byte[].class)
                    .setParameter("id", id)
                    .setParameter("part", part)
                    .getResultList();
            return found.isEmpty() ? null : keys.decrypt((byte[]) found.get(0), CONTEXT);
        });
    }

    void delete(UUID id) {
        database.createNativeQuery("delete from import_upload where import = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
