package org.huanjie.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bodies are JSON, held to a limit, or uploads, which have a larger one of their own; anything else is 415. */
class BodyRules {
    private final long limit;

    BodyRules(@ConfigProperty(name = "huanjie.http.max-json-body") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter
    void hold(ContainerRequestContext request) {
        boolean empty = request.getLength() == 0 || request.getLength() < 0 && !isChunked(request);
        if (empty) {
            return;
        }
        MediaType type = type(request);
        if (isUpload(type)) {
            return;
        }
        if (!isJson(type)) {
            throw otherType();
        }
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        if (request.getLength() < 0) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw otherType();
        }
    }

    private static Refusal otherType() {
        return Refusal.of(
                415, "unsupported-media-type", "不支持该内容类型", "send application/json, or multipart/form-data for uploads");
    }

    private static boolean isChunked(ContainerRequestContext request) {
        return "chunked".equalsIgnoreCase(request.getHeaderString("Transfer-Encoding"));
    }

    private static boolean isUpload(MediaType type) {
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    private Refusal tooLarge() {
        return Refusal.of(413, "body-too-large", "请求内容过大", "a JSON body has at most " + limit + " bytes");
    }

    private final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > limit) {
                throw tooLarge();
            }
        }
    }
}
