package org.huanjie.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a real PostgreSQL and Kafka, keys, and tokens that are believed; registered in
 * {@code META-INF/services}, so that no test says so. One set per JVM, and so per module, whatever the number of test
 * profiles; the database is named by the system property {@code testkit.db}.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Settings.all();
    }

    /** Nothing: the servers end with the JVM, the next profile uses them again. */
    @Override
    public void stop() {}
}
