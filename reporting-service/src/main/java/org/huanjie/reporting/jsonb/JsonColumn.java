package org.huanjie.reporting.jsonb;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;

/** A value of an aggregate kept in one jsonb column; the column is written with {@link #WRITE}. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    /** For {@code @ColumnTransformer(write = …)}: PostgreSQL does not take text for jsonb unasked. */
    public static final String WRITE = "cast(? as jsonb)";

    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String stored) {
        return stored == null ? null : Json.read(stored, type);
    }
}
