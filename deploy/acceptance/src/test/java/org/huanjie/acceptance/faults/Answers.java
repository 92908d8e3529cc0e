package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.SmallCounty;

/** What the services answer of a county, as it stands now; each list is asked for once. */
final class Answers {
    private static final List<String> LISTED = List.of("INITIAL_LIST", "DELIBERATING", "FORMAL_LIST");

    private final Clerk office;
    private final SmallCounty county;
    private final String election;
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    Answers(SmallCounty county) {
        this.county = county;
        this.office = county.office();
        this.election = "?election=" + county.election();
    }

    List<Map<String, Object>> voters() {
        return list("registration/voters");
    }

    List<Map<String, Object>> districts() {
        return list("districting/districts" + election);
    }

    /** As nomination leads them. */
    List<Map<String, Object>> courses() {
        return list("nomination/districts" + election);
    }

    List<Map<String, Object>> publishedPlans() {
        return list("districting/plans" + election + "&status=PUBLISHED");
    }

    List<Map<String, Object>> certificates() {
        return list("registration/certificates");
    }

    List<Map<String, Object>> publishedRolls() {
        return list("registration/rolls" + election + "&status=PUBLISHED");
    }

    /** All that were ever published, those among them that have a next version by now. */
    List<Map<String, Object>> rolls(boolean corrected) {
        return list("registration/rolls" + election).stream()
                .filter(roll -> !text(roll, "status").equals("DRAFT"))
                .filter(roll -> corrected == (int) roll.get("version") > 1)
                .toList();
    }

    List<Map<String, Object>> nominations() {
        return list("nomination/nominations" + election);
    }

    List<Map<String, Object>> prepared(String kind) {
        return list("reporting/" + kind + election + "&division=" + county.code());
    }

    List<Map<String, Object>> members() {
        List<Map<String, Object>> members = new ArrayList<>();
        prepared("bodies").forEach(body -> members.addAll(list("reporting/bodies/" + body.get("id") + "/members")));
        return members;
    }

    /** By name; those that are known. */
    Map<String, String> figures() {
        return prepared("figures").stream()
                .filter(figure -> figure.get("value") != null)
                .collect(Collectors.toMap(
                        figure -> text(figure, "id"), figure -> text(figure, "value"), (first, other) -> first));
    }

    private List<Map<String, Object>> list(String path) {
        return lists.computeIfAbsent(path, office::all);
    }

    /** The effects of the kinds of changes that clients ask for, but for divisions', which are told by events only. */
    List<Found> found(List<Answered> jobs) {
        List<Found> found = new ArrayList<>();
        publishedPlans().forEach(plan -> {
            found.add(itself("plan-approval", plan));
            found.add(itself("plan-publication", plan));
        });
        rolls(false).stream()
                .filter(roll -> text(roll, "level").equals("COUNTY"))
                .forEach(roll -> found.add(itself("roll-publication", roll)));
        jobs.stream()
                .filter(this::hasSucceeded)
                .forEach(
                        job -> found.add(new Found(job.call().kind(), job.call().marker(), job.id())));
        voters().stream()
                .filter(voter -> text(voter, "address").startsWith(RegistrationDesk.STREET))
                .forEach(voter -> found.add(by("address", RegistrationDesk.KIND, voter)));
        certificates().forEach(one -> {
            found.add(by("voter", CertificateDesk.ISSUED, one));
            if (!text(one, "status").equals("ISSUED")) {
                found.add(itself(CertificateDesk.kind(text(one, "status")), one));
            }
        });
        nominations()
                .forEach(one -> found.add(new Found(
                        NominationDesk.KIND,
                        ((List<?>) one.get("organisations")).get(0).toString(),
                        text(one, "id"))));
        courses().forEach(district -> found.addAll(lists(district)));
        prepared("activities").forEach(one -> found.add(by("title", PreparationDesk.ACTIVITY, one)));
        prepared("problems").forEach(one -> found.add(by("title", PreparationDesk.PROBLEM, one)));
        members().forEach(one -> found.add(by("name", PreparationDesk.MEMBER, one)));
        return found;
    }

    private boolean hasSucceeded(Answered job) {
        String service = job.call().path().split("/")[0];
        return office.get(service + "/jobs/" + job.id())
                .jsonPath()
                .getString("status")
                .equals("SUCCEEDED");
    }

    private List<Found> lists(Map<String, Object> district) {
        List<Found> found = new ArrayList<>();
        if (LISTED.contains(text(district, "step"))) {
            found.add(itself("initial-list", district));
        }
        if (text(district, "step").equals("FORMAL_LIST")) {
            found.add(itself("formal-list", district));
        }
        list("nomination/districts/" + district.get("id") + "/deliberations")
                .forEach(round -> found.add(new Found("deliberation", text(district, "id"), text(round, "id"))));
        return found;
    }

    private static Found itself(String kind, Map<String, Object> one) {
        return by("id", kind, one);
    }

    private static Found by(String marker, String kind, Map<String, Object> one) {
        return new Found(kind, text(one, marker), text(one, "id"));
    }

    static String text(Map<String, Object> one, String field) {
        return String.valueOf(one.get(field));
    }

    /** Of each the fields side by side. */
    static Set<String> sentences(List<Map<String, Object>> all, String... fields) {
        return all.stream()
                .map(one ->
                        List.of(fields).stream().map(field -> text(one, field)).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    static Set<String> ids(List<Map<String, Object>> all, Function<Map<String, Object>, Boolean> which) {
        return all.stream().filter(which::apply).map(one -> text(one, "id")).collect(Collectors.toSet());
    }
}
