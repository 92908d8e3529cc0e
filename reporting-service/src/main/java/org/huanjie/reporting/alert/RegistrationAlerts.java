package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.stage.Stage;

/**
 * Registration far from what is to be expected (漏登, 重登), reviews and duplicates left open. Numbers are reminders to
 * check again, never targets: nobody is put on a roll or taken off for the sake of a rate.
 */
@Singleton
class RegistrationAlerts implements AlertRule {
    static final Rule ARITHMETIC = new Rule("R-47", "REG_ARITHMETIC", "选举法 art. 27");
    private static final Rule ONCE = new Rule("R-43", "REG_ONCE", "选举法 art. 5");
    private static final Rule REVIEW = new Rule("R-55", "REG_REVIEW", "选举法 art. 27");

    /** Percent of the persons of 18 and over; more than all of them with some room for people registered away from home. */
    private static final double FEWEST = 85;

    private static final double MOST = 105;
    /** Percentage points of the population by which a township may differ from the others where adults are not told. */
    private static final double POINTS = 10;

    @Override
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        boolean over = now.isOver("REGISTRATION_END");
        now.registration().forEach(township -> expectation(township, over, now, alerts));
        reviews(over, now, alerts);
        duplicates(now, alerts);
        return alerts;
    }

    private static void expectation(
            Situation.TownshipRegistration township, boolean over, Situation now, List<Alert> alerts) {
        if (township.adults() != null && township.adults() > 0) {
            double rate = 100.0 * township.voters() / township.adults();
            if (rate > MOST) {
                alerts.add(off(township, now, rate, "登记选民%d人，超过十八周岁以上人口%d人（%s%%），请核查重登。", township.adults()));
            } else if (over && rate < FEWEST) {
                alerts.add(off(township, now, rate, "登记选民%d人，仅占十八周岁以上人口%d人的%s%%，请核查漏登。", township.adults()));
            }
        } else if (over && township.population() > 0) {
            double rate = shareOfPopulation(township);
            double usual = usualShare(now);
            if (Math.abs(rate - usual) > POINTS) {
                String message = "登记选民%d人，占人口%d人的%s%%，与各乡镇、街道的中位数" + rounded(usual) + "%%相差较大，请核查漏登、重登。";
                alerts.add(off(township, now, rate, message, township.population()));
            }
        }
    }

    private static double shareOfPopulation(Situation.TownshipRegistration township) {
        return 100.0 * township.voters() / township.population();
    }

    /** The median of the townships: one that is far off does not move it. */
    private static double usualShare(Situation now) {
        double[] shares = now.registration().stream()
                .filter(township -> township.population() > 0)
                .mapToDouble(RegistrationAlerts::shareOfPopulation)
                .sorted()
                .toArray();
        return shares[shares.length / 2];
    }

    private static Alert off(
            Situation.TownshipRegistration township, Situation now, double rate, String message, long base) {
        return Alert.of(
                        AlertKind.REGISTRATION_OFF,
                        AlertSeverity.MEDIUM,
                        township.code(),
                        ARITHMETIC,
                        township.name() + "登记人数与预期相差较大",
                        message.formatted(township.voters(), base, rounded(rate)))
                .at(Stage.REGISTRATION)
                .about(List.of(township.place()), List.of())
                .figures(Map.of("voters", township.voters(), "base", base, "rate", rounded(rate)))
                .link(now.link("registration-curve"));
    }

    private static String rounded(double rate) {
        return BigDecimal.valueOf(rate).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** only who is approved comes on a roll. */
    private static void reviews(boolean over, Situation now, List<Alert> alerts) {
        List<Alert.Place> where = now.registration().stream()
                .filter(township -> township.approved() < township.voters())
                .map(Situation.TownshipRegistration::place)
                .toList();
        long open = now.registration().stream()
                .mapToLong(township -> township.voters() - township.approved())
                .sum();
        if (over && open > 0) {
            alerts.add(Alert.of(
                            AlertKind.REVIEWS_OPEN,
                            AlertSeverity.MEDIUM,
                            now.scope().division(),
                            REVIEW,
                            "选民资格审查未完成",
                            "登记期已满，尚有%d人未通过资格审查：%s。未审查的不能列入选民名单。".formatted(open, Situation.names(where)))
                    .at(Stage.REGISTRATION)
                    .about(where, List.of())
                    .figures(Map.of("voters", open))
                    .link(now.link("figures/approvedVoters/sources")));
        }
    }

    /** a roll with an open duplicate cannot be published. */
    private static void duplicates(Situation now, List<Alert> alerts) {
        if (now.openDuplicates() > 0) {
            boolean over = now.isOver("DEDUPLICATION_END");
            alerts.add(Alert.of(
                            AlertKind.DUPLICATES_OPEN,
                            over ? AlertSeverity.MEDIUM : AlertSeverity.LOW,
                            now.scope().division(),
                            ONCE,
                            "重复登记待处理",
                            "尚有%d件重复登记未处理，有关选区的选民名单不能公布。".formatted(now.openDuplicates()))
                    .at(Stage.REGISTRATION)
                    .figures(Map.of("duplicates", now.openDuplicates()))
                    .link(now.link("figures/openDuplicates/sources")));
        }
    }
}
