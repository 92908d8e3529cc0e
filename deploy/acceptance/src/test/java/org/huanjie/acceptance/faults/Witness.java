package org.huanjie.acceptance.faults;

import static org.huanjie.acceptance.faults.Answers.ids;
import static org.huanjie.acceptance.faults.Answers.sentences;
import static org.huanjie.acceptance.faults.Answers.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.faults.Evidence.Same;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;

/** Gathers evidence from the running suite: by APIs and topics, and from databases what neither shows. */
final class Witness {
    private static final List<String> JOBS = List.of("roll-draft", "rolls-publication");

    private final SmallCounty county;
    private final History history;
    private final Faults faults;
    private final Watch watch;

    Witness(SmallCounty county, History history, Faults faults, Watch watch) {
        this.county = county;
        this.history = history;
        this.faults = faults;
        this.watch = watch;
    }

    /** What happened, in figures. */
    String summary() {
        return history.summary() + "; " + faults.all().size() + " kills, " + watch.looks() + " looks in between";
    }

    /** As it is now; other when events are still on their way. */
    Evidence look() {
        Answers answers = new Answers(county);
        Heard heard = new Heard(county.code());
        List<Found> found = new ArrayList<>(answers.found(JOBS.stream()
                .flatMap(kind -> history.of(kind).stream())
                .filter(Answered::isAccepted)
                .toList()));
        found.addAll(heard.populationChanges());
        RollVersions versions = RollVersions.of(answers, history.of(CertificateDesk.CORRECTION));
        found.addAll(versions.found());
        List<Same> same = new ArrayList<>(replicas());
        same.add(versions.together());
        same.addAll(Places.of(county));
        same.addAll(projections(answers, heard));
        return new Evidence(history.claims(), found, heard.told(), announced(answers), same, alarms());
    }

    private Map<String, Set<String>> announced(Answers answers) {
        Map<String, Set<String>> announced = new HashMap<>();
        announced.put("voter-registered", ids(answers.voters(), voter -> true));
        announced.put(
                "voter-removed",
                ids(answers.voters(), voter -> text(voter, "status").equals("REMOVED")));
        announced.put("certificate-issued", ids(answers.certificates(), one -> true));
        announced.put(
                "certificate-used",
                ids(answers.certificates(), one -> text(one, "status").equals("USED")));
        announced.put(
                "certificate-ended",
                ids(answers.certificates(), one -> !List.of("ISSUED", "USED").contains(text(one, "status"))));
        announced.put("district-published", ids(answers.districts(), district -> true));
        announced.put("district-plan-published", ids(answers.publishedPlans(), plan -> true));
        announced.put("roll-published", ids(answers.rolls(false), roll -> true));
        announced.put("roll-corrected", ids(answers.rolls(true), roll -> true));
        for (String status : List.of("ACCEPTED", "REJECTED")) {
            announced.put(
                    "nomination-" + status.toLowerCase(),
                    ids(answers.nominations(), one -> text(one, "status").equals(status)));
        }
        announced.put("initial-list-published", ids(answers.courses(), one -> one.get("initialListOn") != null));
        announced.put(
                "deliberation-recorded",
                ids(answers.courses(), one -> !text(one, "deliberations").equals("0")));
        announced.put("formal-list-published", ids(answers.courses(), one -> one.get("formalListOn") != null));
        announced.put("activity-recorded", ids(answers.prepared("activities"), one -> true));
        announced.put("problem-opened", ids(answers.prepared("problems"), one -> true));
        announced.put("body-member-appointed", ids(answers.members(), one -> true));
        return announced;
    }

    /** What services keep of each other, row by row, with the versions they have heard of. */
    private List<Same> replicas() {
        String of = " where code like '" + county.code() + "%'";
        Set<String> divisions = Databases.rows("districting", "select code, version, name, type from division" + of);
        List<Same> same = Stream.of("registration", "nomination", "reporting")
                .map(service -> new Same(
                        service + "'s divisions",
                        divisions,
                        Databases.rows(service, "select code, sequence, name, type from division" + of)))
                .collect(Collectors.toCollection(ArrayList::new));
        String voter = "select id, unit, voter_group, status, qualification, sex from voter where unit like '"
                + county.code() + "%'";
        same.add(new Same(
                "nomination's voters", Databases.rows("registration", voter), Databases.rows("nomination", voter)));
        return same;
    }

    private List<Same> projections(Answers answers, Heard heard) {
        String[] district = {"id", "level", "division", "number", "name", "seats"};
        List<Same> same = new ArrayList<>();
        same.add(new Same(
                "nomination's districts",
                sentences(answers.districts(), district),
                sentences(answers.courses(), district)));
        same.add(new Same(
                "nomination's rolls",
                sentences(answers.publishedRolls(), "district", "count"),
                sentences(
                        answers.courses().stream()
                                .filter(one -> one.get("voters") != null)
                                .toList(),
                        "id",
                        "voters")));
        same.add(new Same(
                "entries on the topic",
                sentences(answers.publishedRolls(), "district", "count"),
                heard.entriesOfRolls()));
        same.add(new Same("reporting's notices", heard.notices(), sentences(answers.prepared("notices"), "url")));
        Map<String, String> figures = answers.figures();
        figures(answers)
                .forEach((name, value) -> same.add(new Same(
                        "figure " + name, Set.of(value.toString()), Set.of(figures.getOrDefault(name, "none")))));
        return same;
    }

    private Map<String, Object> figures(Answers answers) {
        int trainings = answers.prepared("activities").size();
        Map<String, Object> figures = new HashMap<>();
        figures.put("registeredVoters", count(answers.voters(), "status", "ACTIVE"));
        figures.put("certificatesIssued", answers.certificates().size());
        figures.put("certificatesUsed", count(answers.certificates(), "status", "USED"));
        figures.put("publishedRolls", answers.publishedRolls().size());
        figures.put("countyDistricts", count(answers.districts(), "level", "COUNTY"));
        figures.put("townshipDistricts", count(answers.districts(), "level", "TOWNSHIP"));
        figures.put("nominationsAccepted", count(answers.nominations(), "status", "ACCEPTED"));
        figures.put("trainingSessions", trainings);
        figures.put("trainees", trainings * PreparationDesk.TRAINEES);
        figures.put("openProblems", answers.prepared("problems").size());
        figures.put(
                "population",
                Databases.rows("districting", "select population from division where code = '" + county.code() + "'")
                        .iterator()
                        .next());
        return figures;
    }

    private static long count(List<Map<String, Object>> all, String field, String value) {
        return all.stream().filter(one -> text(one, field).equals(value)).count();
    }

    private List<String> alarms() {
        List<String> alarms = new ArrayList<>();
        history.broken().forEach(answer -> alarms.add("broken answer: " + answer));
        watch.seen().forEach(moment -> alarms.add("at a moment between: " + moment));
        Clerk operator = Clerk.of("operator", county.code());
        for (String service : RunningSuite.SERVICES) {
            operator.all(service + "/dead-letters")
                    .forEach(letter -> alarms.add("dead letter of " + service + ": " + letter));
            Logs.unexplained(Logs.of(service), faults.since(), faults.all())
                    .forEach(line -> alarms.add(service + " logged: " + line));
        }
        return alarms;
    }
}
