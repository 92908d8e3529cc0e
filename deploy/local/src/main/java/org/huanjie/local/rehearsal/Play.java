package org.huanjie.local.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.http.UnexpectedAnswer;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.Keys;
import org.huanjie.local.launch.Service;

/** What every step needs: the services as any person, the county, the checks, and where to put what was made. */
final class Play {
    static final String ELECTION = RehearsalCounty.ELECTION;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 200;

    private final int port;
    private final Keys keys;
    private final County county;
    private final Checks checks;
    private final DataFolder data;
    private final Path output;
    private final Crowd crowd;
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();

    /** @param port of the first service */
    Play(int port, Keys keys, County county, Checks checks, DataFolder data, Path output) {
        this.port = port;
        this.keys = keys;
        this.county = county;
        this.checks = checks;
        this.data = data;
        this.output = output;
        this.crowd = new Crowd(checks::say);
    }

    Client districting(Person person) {
        return client(Service.DISTRICTING, person);
    }

    Client registration(Person person) {
        return client(Service.REGISTRATION, person);
    }

    Client nomination(Person person) {
        return client(Service.NOMINATION, person);
    }

    Client reporting(Person person) {
        return client(Service.REPORTING, person);
    }

    /** Anybody, without a token. */
    Client publicly(Service service) {
        return new Client(service.url(port), null);
    }

    Client client(Service service, Person person) {
        String token = tokens.computeIfAbsent(
                person,
                somebody -> keys.mint()
                        .builder()
                        .role(somebody.role())
                        .division(somebody.division())
                        .sub(somebody.sub())
                        .name(somebody.name())
                        .sign());
        return new Client(service.url(port), token);
    }

    County county() {
        return county;
    }

    Checks checks() {
        return checks;
    }

    Path log(Service service) {
        return data.log(service);
    }

    /**
     * Does the same for many, a few at a time, and says from time to time how far it is.
     *
     * @param what they are, for the sentence of progress
     */
    <T> void each(String what, Collection<T> all, Consumer<T> act) {
        crowd.each(what, all, act);
    }

    /** Says from time to time how far something is that counts by itself. */
    BiConsumer<Integer, Integer> news(String what) {
        return crowd.news(what);
    }

    /** Keeps something the rehearsal produced. */
    void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps something the rehearsal produced that is no text. */
    void write(String name, byte[] content) {
        try {
            Path file = output.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for what events bring from another service. */
    void await(String what, BooleanSupplier there) {
        await(what, () -> there.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws UnexpectedAnswer if it does not come */
    <T> T await(String what, Supplier<Optional<T>> there) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> seen = there.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > until) {
                throw new UnexpectedAnswer("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnexpectedAnswer("interrupted");
            }
        }
    }
}
