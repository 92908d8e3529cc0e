package org.huanjie.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.figure.Figure;

/**
 * How one report differs from another: figures that both name or only one does, and passages.
 *
 * @param from the report it is compared with
 */
record ReportDifferences(UUID from, UUID to, List<ChangedFigure> figures, List<ChangedPassage> passages) {
    /** @param from as a document writes it; null where that report does not name it or did not know it */
    record ChangedFigure(
            String id,
            String definition,
            @Schema(nullable = true) String unit,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to) {}

    /** @param from null for a passage that is new, {@code to} for one that is gone */
    record ChangedPassage(
            String id,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to) {}

    static ReportDifferences between(Snapshot from, Snapshot to) {
        return new ReportDifferences(from.id(), to.id(), figures(from, to), passages(from, to));
    }

    private static List<ChangedFigure> figures(Snapshot from, Snapshot to) {
        Map<String, Figure> before = byId(from.figures().stream(), Figure::id);
        Map<String, Figure> after = byId(to.figures().stream(), Figure::id);
        List<ChangedFigure> changed = new ArrayList<>();
        for (String id : both(before, after)) {
            String was = written(before.get(id));
            String is = written(after.get(id));
            if (!Objects.equals(was, is)) {
                Figure known = after.getOrDefault(id, before.get(id));
                changed.add(new ChangedFigure(id, known.definition(), known.unit(), was, is));
            }
        }
        return changed;
    }

    private static String written(Figure figure) {
        JsonNode value = figure == null ? null : figure.value();
        return value == null || value.isNull() ? null : Facts.written(figure);
    }

    private static List<ChangedPassage> passages(Snapshot from, Snapshot to) {
        Map<String, Paragraph> before = byId(from.paragraphs(), Paragraph::id);
        Map<String, Paragraph> after = byId(to.paragraphs(), Paragraph::id);
        List<ChangedPassage> changed = new ArrayList<>();
        for (String id : both(before, after)) {
            String was = before.containsKey(id) ? before.get(id).text() : null;
            String is = after.containsKey(id) ? after.get(id).text() : null;
            if (!Objects.equals(was, is)) {
                changed.add(new ChangedPassage(id, was, is));
            }
        }
        return changed;
    }

    private static <T> Map<String, T> byId(Stream<T> all, Function<T, String> id) {
        return all.collect(Collectors.toMap(id, one -> one, (first, again) -> first, LinkedHashMap::new));
    }

    private static Set<String> both(Map<String, ?> before, Map<String, ?> after) {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids;
    }
}
