package org.huanjie.kit.schedule;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.huanjie.kit.problem.Passing;

/** Tells once that a task waits, and once that it goes on: it is due each second, and a database may be away for hours. */
@DueAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DueAgainInterceptor {
    private volatile boolean waits;

    @AroundInvoke
    Object unlessAway(InvocationContext task) throws Exception {
        String name = task.getMethod().getDeclaringClass().getSimpleName();
        try {
            Object done = task.proceed();
            if (waits) {
                waits = false;
                Log.infof("%s goes on", name);
            }
            return done;
        } catch (Exception e) {
            if (!Passing.is(e)) {
                throw e;
            }
            if (!waits) {
                waits = true;
                Log.warnf("%s waits: the database is away or busy", name);
            }
            return null;
        }
    }
}
