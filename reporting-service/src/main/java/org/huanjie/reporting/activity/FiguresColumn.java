package org.huanjie.reporting.activity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Converter;
import java.util.TreeMap;
import org.huanjie.reporting.jsonb.JsonColumn;

@Converter
class FiguresColumn extends JsonColumn<TreeMap<String, JsonNode>> {
    FiguresColumn() {
        super(new TypeReference<>() {});
    }
}
