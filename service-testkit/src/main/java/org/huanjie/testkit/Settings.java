package org.huanjie.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.huanjie.testkit.token.TokenMint;

/**
 * The settings of the one PostgreSQL, Kafka and key that all tests of a JVM share. Kept as strings among the system
 * properties: each test profile has class loaders of its own and would lose a static field; other types there break Narayana.
 */
final class Settings {
    private static final String SERVERS = "testkit.servers";
    private static final String KEY = "testkit.key";

    private Settings() {}

    /** The mint whose tokens the service believes. Starts no server. */
    static TokenMint mint() {
        synchronized (lock()) {
            String key = System.getProperty(KEY);
            if (key != null) {
                return TokenMint.of(key);
            }
            TokenMint fresh = TokenMint.fresh();
            System.setProperty(KEY, fresh.privateKey());
            return fresh;
        }
    }

    /** What a service is configured with. The first call starts the servers; they end with the JVM. */
    static Map<String, String> all() {
        synchronized (lock()) {
            String known = System.getProperty(SERVERS);
            if (known != null) {
                return decode(known);
            }
            Map<String, String> all = make();
            System.setProperty(SERVERS, encode(all));
            return all;
        }
    }

    static String bootstrapServers() {
        return all().get("kafka.bootstrap.servers");
    }

    private static Map<String, String> make() {
        Map<String, String> all = new HashMap<>(
                Servers.start(System.getProperty("testkit.db", "test")).settings());
        TokenMint mint = mint();
        all.put("quarkus.oidc.public-key", mint.publicKey());
        all.put("quarkus.oidc.token.issuer", TokenMint.ISSUER);
        all.put("smallrye.jwt.sign.key", mint.privateKey());
        all.put("huanjie.keys.data", "test:" + randomKey() + ",before:" + randomKey());
        all.put("huanjie.keys.index", randomKey());
        all.put("huanjie.clock.adjustable", "true");
        return all;
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The same object for all class loaders. */
    private static Object lock() {
        return SERVERS.intern();
    }

    private static String encode(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> decode(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }
}
