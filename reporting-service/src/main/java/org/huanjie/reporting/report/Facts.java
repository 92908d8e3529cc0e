package org.huanjie.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.kit.document.Words;
import org.huanjie.reporting.figure.Figure;

/** What is known when a report is written. */
class Facts {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Facts(List<Figure> figures) {
        figures.forEach(figure -> this.figures.put(figure.id(), figure));
    }

    /** Whether a condition of a clause holds: {@code x}, {@code x=y}, or {@code !} before either. */
    boolean hold(String condition) {
        if (condition.startsWith("!")) {
            return !hold(condition.substring(1));
        }
        int equals = condition.indexOf('=');
        if (equals < 0) {
            return figure(condition).happened();
        }
        JsonNode left = figure(condition.substring(0, equals)).value();
        JsonNode right = figure(condition.substring(equals + 1)).value();
        return Objects.equals(left, right);
    }

    /** @throws IllegalArgumentException if the frame names what is no figure: a mistake of ours, found by a test */
    Figure figure(String id) {
        Figure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + id);
        }
        return figure;
    }

    /** A value as a document writes it: no separators of thousands, dates without leading zeros (GB/T 9704). */
    static String written(Figure figure) {
        String text = figure.value().asText();
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Words.day(LocalDate.parse(text)) : text;
    }
}
