package org.huanjie.nomination.nomination;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.jsonb.JsonColumn;

@Converter
class FindingsColumn extends JsonColumn<List<Finding>> {
    FindingsColumn() {
        super(new TypeReference<>() {});
    }
}
