package org.huanjie.kit.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.TraceId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong becomes a problem (RFC 9457) that says what to do and gives nothing away. */
class ProblemMappers {
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{11,}[Xx]?");

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal, RoutingContext request) {
        Log.debugf("refused %s: %s", refusal.slug(), refusal.getMessage());
        return answer(refusal, request).build();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notLoggedIn(UnauthorizedException e, RoutingContext request) {
        return unauthorized(request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> badToken(AuthenticationFailedException e, RoutingContext request) {
        return unauthorized(request);
    }

    private static RestResponse<Problem> unauthorized(RoutingContext request) {
        Refusal refusal = Refusal.of(401, "unauthorized", "请先登录", "a valid bearer token is needed");
        return answer(refusal, request).header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notAllowed(ForbiddenException e, RoutingContext request) {
        return answer(Refusal.forbidden("none of the token's roles may do this"), request)
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e, RoutingContext request) {
        Refusal refusal = Refusal.malformed("some fields cannot be taken");
        e.getConstraintViolations().stream()
                .sorted((a, b) -> a.getPropertyPath()
                        .toString()
                        .compareTo(b.getPropertyPath().toString()))
                .forEach(violation -> refusal.violation(field(violation), violation.getMessage()));
        return answer(refusal, request).build();
    }

    /** Path within the body, or name of the parameter: the method's own name says nothing to a client. */
    private static String field(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        nodes.next();
        StringBuilder path = new StringBuilder();
        String parameter = nodes.hasNext() ? nodes.next().toString() : "";
        nodes.forEachRemaining(node -> path.append(path.isEmpty() ? "" : ".").append(node));
        return path.isEmpty() ? (parameter.equals("request") ? "" : parameter) : path.toString();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notJson(JsonParseException e, RoutingContext request) {
        return answer(
                        Refusal.malformed(
                                "the body is not JSON, line " + e.getLocation().getLineNr()),
                        request)
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> otherShape(MismatchedInputException e, RoutingContext request) {
        return answer(mismatch(e), request).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException e, RoutingContext request) {
        return answer(Refusal.malformed("the body cannot be read"), request).build();
    }

    private static Refusal mismatch(JsonMappingException e) {
        String field = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : shown(part.getFieldName()))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String what = e instanceof UnrecognizedPropertyException ? "未知字段" : "类型或取值不正确";
        return Refusal.malformed("the body has another shape than the contract").violation(field, what);
    }

    /** A name that the client made up may be somebody's number in the wrong place. */
    private static String shown(String name) {
        return MANY_DIGITS.matcher(name).replaceAll("…");
    }

    @ServerExceptionMapper
    RestResponse<Problem> changedMeanwhile(OptimisticLockException e, RoutingContext request) {
        return answer(Refusal.stale(), request).build();
    }

    /** Status codes that JAX-RS itself decides on: 404, 405, 406, 415 and 400. */
    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException e, RoutingContext request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, request).build();
            }
            if (cause instanceof MismatchedInputException mismatch) {
                return answer(mismatch(mismatch), request).build();
            }
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e, request);
        }
        if (e instanceof NotFoundException && e.getCause() != null && queryIsWrong(request)) {
            return answer(Refusal.malformed("a parameter of the query cannot be read"), request)
                    .build();
        }
        return answer(ofStatus(status), request).build();
    }

    /** A value that does not convert is 404 to JAX-RS; in the path that is right, in the query it is a malformed request. */
    private static boolean queryIsWrong(RoutingContext request) {
        return request.request().query() != null;
    }

    static Refusal ofStatus(int status) {
        return switch (status) {
            case 400 -> Refusal.malformed("the request cannot be understood");
            case 401 -> Refusal.of(401, "unauthorized", "请先登录", "a valid bearer token is needed");
            case 403 -> Refusal.forbidden("none of the token's roles may do this");
            case 404 -> Refusal.notFound("resource");
            case 405 -> Refusal.of(405, "method-not-allowed", "不支持该操作", "this resource does not take this method");
            case 406 -> Refusal.of(406, "not-acceptable", "不支持所要求的格式", "no representation that Accept asks for");
            case 413 -> Refusal.of(413, "body-too-large", "请求内容过大", "the body is larger than allowed");
            case 415 -> Refusal.of(415, "unsupported-media-type", "不支持该内容类型", "see the contract for the content types");
            case 429 -> Refusal.of(429, "too-many-requests", "请求过于频繁，请稍后再试", "wait and try again");
            default -> Refusal.of(status, "request-refused", "请求未被接受", "HTTP status " + status);
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e, RoutingContext request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, request).build();
            }
        }
        DatabaseFailure failure = DatabaseFailure.of(e);
        if (failure == DatabaseFailure.AWAY) {
            Log.warnf("database away: %s", e.getClass().getSimpleName());
            return answer(Refusal.unavailable("the database does not answer"), request)
                    .build();
        }
        if (failure == DatabaseFailure.CONFLICT) {
            return answer(Refusal.conflict("conflict", "与他人同时的操作冲突，请重试", "another change came first"), request)
                    .build();
        }
        if (failure == DatabaseFailure.BAD_TEXT) {
            return answer(Refusal.malformed("the text has characters that cannot be stored"), request)
                    .build();
        }
        if (isOfReading(e)) {
            return answer(Refusal.malformed("headers or body cannot be read to their end"), request)
                    .build();
        }
        Log.error("unexpected failure", e);
        return answer(
                        Refusal.of(500, "internal-error", "系统内部错误", "the log has the reason under this trace id"),
                        request)
                .build();
    }

    /** Media types that are none and forms that end too early are failures of the framework's readers, which have no type of their own. */
    private static boolean isOfReading(Throwable e) {
        if (e.getStackTrace().length == 0) {
            return false;
        }
        String reader = e.getStackTrace()[0].getClassName();
        return reader.startsWith("org.jboss.resteasy.reactive.server.core.multipart.")
                || reader.startsWith("org.jboss.resteasy.reactive.common.headers.");
    }

    private static ResponseBuilder<Problem> answer(Refusal refusal, RoutingContext request) {
        Object trace = request.get(TraceId.HEADER);
        Problem problem = Problem.of(refusal, request.normalizedPath(), trace == null ? null : trace.toString());
        ResponseBuilder<Problem> answer = ResponseBuilder.<Problem>create(refusal.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store");
        return refusal.retryAfter() > 0 ? answer.header("Retry-After", refusal.retryAfter()) : answer;
    }
}
