package org.huanjie.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.huanjie.kit.jobs.Job;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The few shapes an answer has. */
public final class Answer {
    private Answer() {}

    /** 200 with a resource and the entity tag of its version. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return tagged(ResponseBuilder.ok(view), IfMatch.etag(version));
    }

    /** 200 with an entity tag that is not a plain version. */
    public static <T> RestResponse<T> ok(T view, String etag) {
        return tagged(ResponseBuilder.ok(view), etag);
    }

    /** 201 with what was made, where it is found, and its entity tag. */
    public static <T> RestResponse<T> created(T view, String path, long version) {
        return created(view, path, IfMatch.etag(version));
    }

    /** 201 with an entity tag that is not a plain version. */
    public static <T> RestResponse<T> created(T view, String path, String etag) {
        return tagged(ResponseBuilder.<T>create(201).entity(view).location(URI.create(path)), etag);
    }

    /** 202: a job was started; its address is the {@code Location}. */
    public static RestResponse<Job> accepted(Job job) {
        return ResponseBuilder.<Job>create(202)
                .entity(job)
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }

    private static <T> RestResponse<T> tagged(ResponseBuilder<T> builder, String etag) {
        return builder.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }
}
