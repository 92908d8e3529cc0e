package org.huanjie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.huanjie.testkit.token.TokenMint;

/** The secrets of one folder, made on first use, readable by their owner only, and the same ever after. */
public final class Keys {
    private static final int BYTES = 32;

    private final DataFolder data;
    private final Path folder;

    private Keys(DataFolder data) {
        this.data = data;
        this.folder = data.keys();
    }

    public static Keys of(DataFolder data) {
        return new Keys(data);
    }

    /** Signs the tokens that the services of this folder believe. */
    public TokenMint mint() {
        ensureFolder();
        return TokenMint.keptIn(folder);
    }

    /** {@code HUANJIE_KEYS_DATA}. */
    String data() {
        return "local:" + secret("data-key.b64");
    }

    /** {@code HUANJIE_KEYS_INDEX}. */
    String index() {
        return secret("index-key.b64");
    }

    String postgresPassword() {
        return secret("postgres-password.b64");
    }

    private String secret(String name) {
        Path file = folder.resolve(name);
        try {
            ensureFolder();
            if (Files.notExists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                Path half = Files.createTempFile(
                        folder,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, Base64.getEncoder().encodeToString(bytes));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep keys in " + folder, e);
        }
    }

    private void ensureFolder() {
        try {
            if (Files.notExists(folder)) {
                data.create();
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep keys in " + folder, e);
        }
    }
}
