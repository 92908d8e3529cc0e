package org.huanjie.reporting.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.stage.Stage;

/**
 * Something to look at. Nobody sets or clears it: it is there while the read models and the day say so.
 *
 * @param id        stable while it goes on
 * @param title     Chinese, a few words
 * @param message   Chinese: the figures and the days
 * @param rule      number of the rule of the law it comes from
 * @param code      the rule's stable identifier
 * @param source    the article, or 惯例
 * @param deadline  the day it hangs on, or null
 * @param days      from today until that day, negative once it is past; or null
 * @param divisions townships it is about
 * @param districts districts it is about
 * @param link      where its figures are to be had
 */
public record Alert(
        String id,
        AlertKind kind,
        AlertSeverity severity,
        String title,
        String message,
        String rule,
        String code,
        String source,
        @Schema(nullable = true) Stage stage,
        @Schema(nullable = true) LocalDate deadline,
        @Schema(nullable = true) Long days,
        List<Place> divisions,
        List<Place> districts,
        Map<String, Object> figures,
        String link) {

    /** @param code of a division, or the id of a district */
    public record Place(String code, String name) {}

    static Alert of(AlertKind kind, AlertSeverity severity, String subject, Rule rule, String title, String message) {
        return new Alert(
                kind + ":" + subject,
                kind,
                severity,
                title,
                message,
                rule.number(),
                rule.code(),
                rule.source(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null);
    }

    Alert at(Stage of) {
        return new Alert(
                id, kind, severity, title, message, rule, code, source, of, deadline, days, divisions, districts,
                figures, link);
    }

    Alert due(LocalDate day, long in) {
        return new Alert(
                id, kind, severity, title, message, rule, code, source, stage, day, in, divisions, districts, figures,
                link);
    }

    Alert about(List<Place> townships, List<Place> ofDistricts) {
        return new Alert(
                id,
                kind,
                severity,
                title,
                message,
                rule,
                code,
                source,
                stage,
                deadline,
                days,
                townships,
                ofDistricts,
                figures,
                link);
    }

    Alert figures(Map<String, Object> numbers) {
        return new Alert(
                id, kind, severity, title, message, rule, code, source, stage, deadline, days, divisions, districts,
                numbers, link);
    }

    Alert link(String to) {
        return new Alert(
                id, kind, severity, title, message, rule, code, source, stage, deadline, days, divisions, districts,
                figures, to);
    }
}
