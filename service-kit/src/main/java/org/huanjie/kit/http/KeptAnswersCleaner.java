package org.huanjie.kit.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.huanjie.kit.schedule.DueAgain;

/** Keeps the table of first answers short. */
@ApplicationScoped
class KeptAnswersCleaner {
    private final KeptAnswers answers;

    KeptAnswersCleaner(KeptAnswers answers) {
        this.answers = answers;
    }

    @DueAgain
    @Scheduled(every = "10m", delayed = "1m")
    void clean() {
        int forgotten;
        do {
            forgotten = answers.forgetOld();
        } while (forgotten > 0);
    }
}
