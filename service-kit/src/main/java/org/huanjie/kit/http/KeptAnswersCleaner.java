package org.huanjie.kit.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the table of first answers short. */
@ApplicationScoped
class KeptAnswersCleaner {
    private final KeptAnswers answers;

    KeptAnswersCleaner(KeptAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void clean() {
        int forgotten;
        do {
            forgotten = answers.forgetOld();
        } while (forgotten > 0);
    }
}
