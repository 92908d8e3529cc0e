package org.huanjie.kit.schedule;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.huanjie.kit.problem.Passing;

@DueAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DueAgainInterceptor {
    @AroundInvoke
    Object unlessAway(InvocationContext task) throws Exception {
        try {
            return task.proceed();
        } catch (Exception e) {
            if (!Passing.is(e)) {
                throw e;
            }
            Log.warnf(
                    "%s waits for its next time: the database is away or busy",
                    task.getMethod().getDeclaringClass().getSimpleName());
            return null;
        }
    }
}
