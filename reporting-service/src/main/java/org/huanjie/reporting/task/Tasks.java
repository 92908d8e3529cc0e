package org.huanjie.reporting.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;

/**
 * The tasks of an election. They are there as soon as it is announced and its townships are known, and follow both: nothing makes
 * them, so nothing makes them twice, and read models that are rebuilt bring the same ones back.
 */
@ApplicationScoped
public class Tasks {
    private final List<TaskTemplate> templates = TaskTemplate.all();
    private final TaskStates states;
    private final Elections elections;
    private final Divisions divisions;
    private final Clock clock;

    Tasks(TaskStates states, Elections elections, Divisions divisions, Clock clock) {
        this.states = states;
        this.elections = elections;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Tasks by division, then in the order of the stages; those of the county itself where the scope is the county.
     *
     * @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet
     */
    @Transactional
    public List<Task> of(FigureScope scope) {
        return of(
                scope,
                elections.find(scope.election()).orElseThrow(() -> Refusal.notFound("election " + scope.election())));
    }

    /** The same for an election that was found already. */
    @Transactional
    public List<Task> of(FigureScope scope, Election election) {
        Map<UUID, Task.State> said = states.of(election.code());
        return places(scope.division()).stream()
                .flatMap(place -> at(place, election, said).stream())
                .toList();
    }

    private List<Divisions.Division> places(String division) {
        List<Divisions.Division> places = new ArrayList<>();
        if (division.length() == 6) {
            places.add(divisions.find(division).orElse(new Divisions.Division(division, division, "COUNTY")));
        }
        places.addAll(divisions.townships(division));
        return places;
    }

    private List<Task> at(Divisions.Division division, Election election, Map<UUID, Task.State> said) {
        boolean county = division.code().length() == 6;
        LocalDate today = LocalDate.now(clock);
        return templates.stream()
                .filter(template -> template.isFor(county, division.isSubdistrict()))
                .sorted(Comparator.comparing(TaskTemplate::stage))
                .map(template -> task(template, division, election, said, today))
                .toList();
    }

    private static Task task(
            TaskTemplate template,
            Divisions.Division division,
            Election election,
            Map<UUID, Task.State> said,
            LocalDate today) {
        UUID id = Task.idOf(election.code(), division.code(), template.key());
        Task.State state = said.getOrDefault(id, Task.State.UNTOUCHED);
        LocalDate due =
                Optional.ofNullable(template.due()).flatMap(election::deadline).orElse(null);
        return new Task(
                id,
                election.code(),
                division.code(),
                division.name(),
                template.key(),
                template.stage(),
                template.title(),
                template.rule().number(),
                template.rule().code(),
                template.rule().source(),
                template.body(division.isSubdistrict()),
                due,
                state.status() == TaskStatus.OPEN && due != null && today.isAfter(due),
                state.status(),
                state.reason(),
                state.evidence(),
                state.completedBy(),
                state.completedOn(),
                state.version());
    }

    /** @throws Refusal 404 for one that there is not, or of a division outside the scope */
    @Transactional
    Task visible(UUID id, Scope scope) {
        return elections.all().stream()
                .flatMap(election -> placeOf(id, election, scope).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("task " + id));
    }

    private Optional<Task> placeOf(UUID id, Election election, Scope scope) {
        return places(election.county()).stream()
                .filter(division -> scope.covers(division.code()))
                .filter(division -> templates.stream()
                        .filter(template -> template.isFor(division.code().length() == 6, division.isSubdistrict()))
                        .anyMatch(template -> id.equals(Task.idOf(election.code(), division.code(), template.key()))))
                .findFirst()
                .flatMap(division -> at(division, election, states.of(election.code())).stream()
                        .filter(task -> task.id().equals(id))
                        .findFirst());
    }
}
