package org.huanjie.local.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order of their ports. */
public enum Service {
    DISTRICTING,
    REGISTRATION,
    NOMINATION,
    REPORTING;

    /** Name of the service, its database and its log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param base port of the first */
    public int port(int base) {
        return base + ordinal();
    }

    public URI url(int base) {
        return URI.create("http://127.0.0.1:" + port(base));
    }

    Path folder(Path home) {
        return home.resolve(key() + "-service/target/quarkus-app");
    }
}
