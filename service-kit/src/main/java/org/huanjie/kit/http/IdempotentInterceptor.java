package org.huanjie.kit.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a {@code POST} that carries {@code Idempotency-Key} in one transaction with its kept answer. Inside of the security
 * interceptors: nobody gets an answer they may not have. Refusals roll back and are not kept.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER + 500)
class IdempotentInterceptor {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_KEY = 255;

    private final RoutingContext request;
    private final KeptAnswers answers;
    private final Caller caller;

    IdempotentInterceptor(RoutingContext request, KeptAnswers answers, Caller caller) {
        this.request = request;
        this.answers = answers;
        this.caller = caller;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.request().getHeader(HEADER);
        boolean answersItself =
                RestResponse.class.isAssignableFrom(call.getMethod().getReturnType());
        if (key == null || !answersItself || !request.request().method().name().equals("POST")) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.malformed("Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
        }
        // a resource method that is @Transactional itself has begun already, and commits or rolls back with what is
        // kept here
        return QuarkusTransaction.isActive() ? answer(key, call) : inTransaction(key, call);
    }

    private RestResponse<?> answer(String key, InvocationContext call) throws Exception {
        KeptAnswers.Place place = answers.place(caller.sub(), request.normalizedPath(), key, call.getParameters());
        RestResponse<?> answer = place.kept();
        if (answer == null) {
            answer = (RestResponse<?>) call.proceed();
            place.keep(answer);
        }
        return answer;
    }

    private RestResponse<?> inTransaction(String key, InvocationContext call) throws Exception {
        QuarkusTransaction.begin();
        boolean committed = false;
        try {
            RestResponse<?> answer = answer(key, call);
            QuarkusTransaction.commit();
            committed = true;
            return answer;
        } finally {
            if (!committed && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }
}
