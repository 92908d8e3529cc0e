package org.huanjie.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Listens while tests run, and fails the class during which a citizen id or a mobile number was said where nobody may say one: in a
 * log line, a metric, a URL or a problem. Events are {@link MadeEvents}'s. Registered in {@code META-INF/services}, so that no
 * test says so.
 */
public final class Whispers implements QuarkusTestBeforeClassCallback, QuarkusTestAfterAllCallback {
    private static final PersonalData PERSONAL = PersonalData.and();
    private static final Set<String> HEARD = new ConcurrentSkipListSet<>();

    private static boolean listening;

    @Override
    public void beforeClass(Class<?> testClass) {
        listen();
    }

    private static synchronized void listen() {
        if (!listening) {
            listening = true;
            RestAssured.filters(new OfAnswers());
            Logger.getLogger("").addHandler(new OfLogs());
        }
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        ConfigProvider.getConfig()
                .getOptionalValue("test.url", String.class)
                .ifPresent(
                        service -> metrics(service).lines().forEach(line -> note("a metric", withoutItsValue(line))));
        Set<String> heard = new TreeSet<>(HEARD);
        HEARD.removeAll(heard);
        if (!heard.isEmpty()) {
            throw new AssertionError("personal data was told:\n  " + String.join("\n  ", heard));
        }
    }

    /** A count or a time is as long as it is. */
    private static String withoutItsValue(String line) {
        return line.startsWith("#") ? line : line.substring(0, Math.max(0, line.lastIndexOf(' ')));
    }

    static void note(String where, String text) {
        PERSONAL.in(text).forEach(told -> HEARD.add(told + " in " + where));
    }

    private static String metrics(String service) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class OfAnswers implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            note("a URL of " + request.getMethod(), request.getURI());
            Response answer = context.next(request, response);
            if (!String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
                return answer;
            }
            byte[] body = answer.asByteArray();
            note("the problem of " + request.getMethod() + " " + request.getURI(), new String(body));
            return new ResponseBuilder().clone(answer).setBody(body).build();
        }
    }

    private static final class OfLogs extends Handler {
        OfLogs() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            note(
                    "a log line of " + line.getLoggerName(),
                    ExtLogRecord.wrap(line).getFormattedMessage());
            for (Throwable thrown = line.getThrown(); thrown != null; thrown = thrown.getCause()) {
                note("a log line of " + line.getLoggerName() + ", exception", String.valueOf(thrown.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
