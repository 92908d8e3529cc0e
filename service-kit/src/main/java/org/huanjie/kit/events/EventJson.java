package org.huanjie.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * JSON of events: written with every field, nulls too; read tolerantly of fields that are new, strictly of those that are
 * {@code @NotNull}.
 */
@Singleton
public class EventJson {
    private final ObjectMapper writer = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Validator validator;

    EventJson(Validator validator) {
        this.validator = validator;
    }

    ObjectMapper writer() {
        return writer;
    }

    /** @throws BadEvent if it is no JSON, has another shape, or lacks a field that must be there */
    <T> T read(String payload, Class<T> type) {
        T data;
        try {
            data = writer.readValue(payload, type);
        } catch (JsonMappingException e) {
            throw new BadEvent("unknown shape at " + e.getPathReference());
        } catch (Exception e) {
            throw new BadEvent("not JSON");
        }
        if (data == null) {
            throw new BadEvent("null payload");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(data);
        if (!violations.isEmpty()) {
            throw new BadEvent(violations.stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining(", ")));
        }
        return data;
    }
}
