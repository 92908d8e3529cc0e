package org.huanjie.reporting.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is in a package for the level above, {@code manifest.json}.
 *
 * @param format which this is; another is not understood
 * @param files  SHA-256 of every other file, by name
 */
public record Manifest(
        String format,
        String county,
        String election,
        UUID report,
        String kind,
        int edition,
        Instant asOf,
        Map<String, String> files) {
    public static final String NAME = "manifest.json";
    static final String FORMAT = "huanjie-submission/1";

    public static Manifest of(
            String county,
            String election,
            UUID report,
            String kind,
            int edition,
            Instant asOf,
            Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        return new Manifest(FORMAT, county, election, report, kind, edition, asOf, hashes);
    }

    /** Whether these files are those that it names, to the byte. */
    boolean holds(Map<String, byte[]> content) {
        return of(county, election, report, kind, edition, asOf, content).files.equals(files);
    }

    /** Whether it says what it has to, in the form it has to. */
    boolean isWhole() {
        return FORMAT.equals(format)
                && county != null
                && county.matches("[0-9]{6}")
                && election != null
                && election.matches(county + "-[0-9]{4}")
                && report != null
                && kind != null
                && kind.matches("PROGRESS|STAGE|SUMMARY")
                && edition > 0
                && asOf != null
                && files != null;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
