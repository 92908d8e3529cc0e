package org.huanjie.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.huanjie.testkit.embedded.EmbeddedKafka;
import org.huanjie.testkit.embedded.EmbeddedPostgres;
import org.huanjie.testkit.embedded.TemporaryFolders;

/** The servers on a machine without Docker, in temporary folders. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static Servers start(String database) {
        TemporaryFolders.clearLeftovers();
        Path folder = TemporaryFolders.create();
        CompletableFuture<EmbeddedKafka> starting = CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(folder, 0));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(null, 0, false, List.of(database));
        EmbeddedKafka kafka = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            kafka.close();
            TemporaryFolders.delete(folder);
        }));
        return new Servers(postgres.jdbcUrl(database), database, EmbeddedPostgres.PASSWORD, kafka.bootstrapServers());
    }
}
