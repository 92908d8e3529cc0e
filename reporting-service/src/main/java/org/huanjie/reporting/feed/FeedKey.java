package org.huanjie.reporting.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.huanjie.reporting.figure.FigureScope;

/**
 * What a calendar program knows instead of a token: it reads the alerts of one division and nothing else, until it is taken
 * back or the election is closed. Only its hash is kept; 256 random bits need no salt.
 */
@Entity
@Table(name = "feed_key")
class FeedKey {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    @Version
    private long version;

    private byte[] hash;
    private String election;
    private String division;
    private String label;
    private String madeBy;
    private Instant madeAt;

    protected FeedKey() {} // Hibernate

    FeedKey(UUID id, String secret, FigureScope scope, String label, String madeBy, Instant madeAt) {
        this.id = id;
        this.version = 1;
        this.hash = hash(secret);
        this.election = scope.election();
        this.division = scope.division();
        this.label = label;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** A new secret, safe in an address. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    FigureScope scope() {
        return new FigureScope(election, division);
    }

    /** @param secret shown once, to who made it; else null */
    FeedKeyView view(String secret) {
        String address = secret == null ? null : "/api/v1/feeds/" + secret + "/alerts.";
        return new FeedKeyView(
                id,
                election,
                division,
                label,
                madeAt,
                address == null ? null : address + "atom",
                address == null ? null : address + "ics");
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String division() {
        return division;
    }
}
