package org.huanjie.acceptance.faults;

import org.huanjie.acceptance.suite.RunningSuite;

/** What can be ended by {@code kill -9}. */
enum Victim {
    DISTRICTING,
    REGISTRATION,
    NOMINATION,
    REPORTING,
    POSTGRESQL {
        @Override
        void kill(RunningSuite suite) {
            suite.killPostgres();
        }
    },
    /** With Kafka, which lives in it; services and database go on without. */
    LAUNCHER {
        @Override
        void kill(RunningSuite suite) {
            suite.killLauncher();
        }

        @Override
        void recover(RunningSuite suite) {
            suite.startAgain();
        }
    };

    void kill(RunningSuite suite) {
        suite.kill(name().toLowerCase());
    }

    /** Returns once all is ready again; but for the launcher itself, the launcher sees to it. */
    void recover(RunningSuite suite) {
        suite.awaitReady();
    }
}
