package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.stage.Stage;

/** Objections to rolls that wait for their decision, and suits that wait for their judgment; never whose. */
@Singleton
class ObjectionAlerts implements AlertRule {
    static final String DECISION = "OBJECTION_DECIDED";
    static final String JUDGMENT = "JUDGMENT";

    private static final Rule DECIDE = new Rule("R-62", "ROLL_OBJECTION_DECISION", "选举法 art. 29");
    private static final Rule SUIT = new Rule("R-63", "ROLL_SUIT", "选举法 art. 29");
    private static final long LAST_CALL = 1;

    @Override
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        undecided(now, alerts);
        suits(now, alerts);
        return alerts;
    }

    private static void undecided(Situation now, List<Alert> alerts) {
        List<Situation.Objection> open = now.objections().stream()
                .filter(Situation.Objection::isUndecided)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        LocalDate first = open.stream()
                .map(Situation.Objection::decideBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        long late = open.stream()
                .filter(objection -> objection.decideBy() != null && now.today().isAfter(objection.decideBy()))
                .count();
        String message = "尚有%d件申诉未作出处理决定：%s。"
                .formatted(open.size(), Situation.names(places(open)))
                .concat(late > 0 ? "其中%d件已超过收到之日起三日的法定期限，请立即处理。".formatted(late) : "应当自收到之日起三日内作出处理决定。");
        alerts.add(about(AlertKind.OBJECTIONS_OPEN, DECIDE, "申诉待处理", message, first, open, now)
                .link(now.link("figures/objections/sources")));
    }

    private static void suits(Situation now, List<Alert> alerts) {
        List<Situation.Objection> open = now.objections().stream()
                .filter(Situation.Objection::isSuitPending)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        LocalDate until =
                now.election().entry(JUDGMENT).map(Election.Deadline::date).orElse(null);
        String message = "不服处理决定起诉的%d件尚未判决：%s。人民法院应当在选举日以前作出判决。".formatted(open.size(), Situation.names(places(open)));
        alerts.add(about(AlertKind.LAWSUITS_OPEN, SUIT, "选民名单诉讼待判决", message, until, open, now)
                .link(now.link("figures/lawsuits/sources")));
    }

    private static Alert about(
            AlertKind kind,
            Rule rule,
            String title,
            String message,
            LocalDate until,
            List<Situation.Objection> open,
            Situation now) {
        boolean near = until != null && now.daysUntil(until) <= LAST_CALL;
        Alert alert = Alert.of(
                        kind,
                        near ? AlertSeverity.HIGH : AlertSeverity.MEDIUM,
                        now.scope().division(),
                        rule,
                        title,
                        message)
                .at(Stage.ROLL_PUBLICATION)
                .about(List.of(), places(open))
                .figures(Map.of("objections", open.size()));
        return until == null ? alert : alert.due(until, now.daysUntil(until));
    }

    private static List<Alert.Place> places(List<Situation.Objection> open) {
        return open.stream()
                .map(objection -> objection.district().place())
                .distinct()
                .toList();
    }
}
