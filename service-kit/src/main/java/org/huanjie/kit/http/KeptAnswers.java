package org.huanjie.kit.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** First answers by person, path and key, kept 48 hours; bodies encrypted, fingerprints of requests keyed. */
@ApplicationScoped
class KeptAnswers {
    private static final String CONTEXT = "idempotent_answer.body";

    private final EntityManager database;
    private final Keyring keys;
    private final ObjectMapper json;
    private final ObjectMapper fingerprints;

    KeptAnswers(EntityManager database, Keyring keys, ObjectMapper json) {
        this.database = database;
        this.keys = keys;
        this.json = json;
        this.fingerprints =
                json.copy().registerModule(new SimpleModule().addSerializer(FileUpload.class, new ContentHash()));
    }

    /**
     * The place of a request, locked until the transaction ends.
     *
     * @throws Refusal 409 {@code request-running} while another holds it, 422 {@code idempotency-key-reused} for another body
     */
    Place place(String person, String path, String key, Object[] parameters) {
        Place place = new Place(person, path, key, fingerprint(parameters));
        if (!place.lock()) {
            throw Refusal.conflict(
                    "request-running", "相同请求正在处理", "the first request with this key is not answered yet");
        }
        return place;
    }

    private byte[] fingerprint(Object[] parameters) {
        try {
            return keys.blindIndex(fingerprints.writeValueAsBytes(Arrays.asList(parameters)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("request cannot be fingerprinted", e);
        }
    }

    /** Forgets what was kept long enough; a bounded number of rows at a time. */
    @Transactional
    int forgetOld() {
        return database.createNativeQuery("""
                        delete from idempotent_answer
                         where ctid in (select ctid from idempotent_answer
                                         where kept_at < clock_timestamp() - interval '48 hours' limit 1000)
                        """).executeUpdate();
    }

    final class Place {
        private final String person;
        private final String path;
        private final String key;
        private final byte[] fingerprint;

        private Place(String person, String path, String key, byte[] fingerprint) {
            this.person = person;
            this.path = path;
            this.key = key;
            this.fingerprint = fingerprint;
        }

        private boolean lock() {
            return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:place, 7))")
                    .setParameter("place", person + '\n' + path + '\n' + key)
                    .getSingleResult();
        }

        /** The first answer, or null where this is the first request. */
        @SuppressWarnings("unchecked")
        RestResponse<?> kept() {
            List<Tuple> rows = bound("select fingerprint, status, headers, body from idempotent_answer", Tuple.class)
                    .getResultList();
            if (rows.isEmpty()) {
                return null;
            }
            Tuple row = rows.get(0);
            if (!Arrays.equals(fingerprint, row.get("fingerprint", byte[].class))) {
                throw Refusal.unprocessable(
                        "idempotency-key-reused", "幂等键已用于另一请求", "the key was used with another body; use a new key");
            }
            return answer(row);
        }

        private jakarta.persistence.Query bound(String sql, Class<?> type) {
            return database.createNativeQuery(sql + " where person = :person and path = :path and key = :key", type)
                    .setParameter("person", person)
                    .setParameter("path", path)
                    .setParameter("key", key);
        }

        private RestResponse<?> answer(Tuple row) {
            try {
                byte[] body = row.get("body", byte[].class);
                ResponseBuilder<Object> builder = ResponseBuilder.create(((Number) row.get("status")).intValue());
                Map<String, String> headers =
                        json.readValue(row.get("headers").toString(), new TypeReference<Map<String, String>>() {});
                headers.forEach(builder::header);
                if (body != null) {
                    builder.entity(json.readTree(keys.decrypt(body, CONTEXT)));
                }
                return builder.build();
            } catch (IOException e) {
                throw new IllegalStateException("kept answer cannot be read", e);
            }
        }

        void keep(RestResponse<?> answer) {
            try {
                Map<String, String> headers = new LinkedHashMap<>();
                answer.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
                byte[] body = answer.getEntity() == null
                        ? null
                        : keys.encrypt(json.writeValueAsBytes(answer.getEntity()), CONTEXT);
                database.createNativeQuery("""
                                insert into idempotent_answer (person, path, key, fingerprint, status, headers, body)
                                values (:person, :path, :key, :fingerprint, :status, cast(:headers as jsonb), cast(:body as bytea))
                                """)
                        .setParameter("person", person)
                        .setParameter("path", path)
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("status", answer.getStatus())
                        .setParameter("headers", json.writeValueAsString(headers))
                        .setParameter("body", body)
                        .executeUpdate();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("answer cannot be kept", e);
            }
        }
    }

    /** An upload counts by its content. */
    private static final class ContentHash extends JsonSerializer<FileUpload> {
        @Override
        public void serialize(FileUpload upload, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (InputStream in = Files.newInputStream(upload.uploadedFile())) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
                out.writeString(HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
