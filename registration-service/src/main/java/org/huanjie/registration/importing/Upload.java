package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The file's bytes again, from the beginning, a part at a time. */
    InputStream open(UUID id) {
        return new PartsInputStream(part -> part(id, part));
    }

    private byte[] part(UUID id, int part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = database.createNativeQuery(
                            "select data from import_upload where import = :id and part = :part")
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
