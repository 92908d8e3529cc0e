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

/** Holds JSON bodies to their limit; uploads have a larger one of their own. */
class JsonBodyLimit {
    private final long limit;

    JsonBodyLimit(@ConfigProperty(name = "huanjie.http.max-json-body") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter
    void hold(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json")) {
            return;
        }
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        if (request.getLength() < 0) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
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
