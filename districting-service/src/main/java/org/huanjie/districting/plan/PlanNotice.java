package org.huanjie.districting.plan;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Level;

/** The notice of districts and seats (选区划分公告), HTML for print. */
@ApplicationScoped
class PlanNotice {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** A row of the notice's table. */
    public record Row(int number, String range, int seats) {}

    private final Template template;

    PlanNotice(@Location("notices/districts") Template template) {
        this.template = template;
    }

    static String title(Election election, Plan plan) {
        return "关于" + (plan.level() == Level.COUNTY ? "县级" : "乡级") + "人民代表大会代表选区划分和名额分配的公告";
    }

    String html(PlanReview.Measured measured, Election election) {
        Plan plan = measured.plan();
        List<Row> rows = plan.districts().stream()
                .map(district -> new Row(
                        district.number(),
                        district.units().stream().map(measured.terrain()::name).collect(Collectors.joining("、")),
                        district.seats()))
                .toList();
        Plan.Decision decision = plan.decision();
        return template.data("title", title(election, plan))
                .data("election", election.name())
                .data("level", plan.level() == Level.COUNTY ? "县级" : "乡级")
                .data("count", rows.size())
                .data("seats", plan.seats())
                .data("rows", rows)
                .data("draft", plan.publishedOn() == null)
                .data("documentNo", decision == null ? "" : decision.documentNo())
                .data("issuer", decision == null ? "" : decision.decidedBy())
                .data(
                        "date",
                        plan.publishedOn() == null ? "" : plan.publishedOn().format(DAY))
                .render();
    }
}
