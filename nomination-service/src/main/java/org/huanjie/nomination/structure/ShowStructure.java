package org.huanjie.nomination.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.result.ResultRules;

/** Puts the composition of a congress together: figures that add up, targets, and what would reach them. Who looked is kept. */
@ApplicationScoped
class ShowStructure {
    private final Elections elections;
    private final StructureFigures figures;
    private final SetTargets targets;
    private final PreviousCongresses previous;
    private final Divisions divisions;
    private final Audit audit;

    ShowStructure(
            Elections elections,
            StructureFigures figures,
            SetTargets targets,
            PreviousCongresses previous,
            Divisions divisions,
            Audit audit) {
        this.elections = elections;
        this.figures = figures;
        this.targets = targets;
        this.previous = previous;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws Refusal not found: no such election here, or the division lies outside of it or of the scope */
    @Transactional
    StructureView show(Congress asked, Caller caller) {
        Election election = elections
                .find(asked.election())
                .filter(known -> asked.division().startsWith(known.county()))
                .filter(known -> caller.scope().covers(asked.division()))
                .orElseThrow(() -> Refusal.notFound("structure of " + asked.level() + " " + asked.division()));
        LocalDate day = election.electionDay();
        List<DistrictLists> districts = figures.of(asked);
        List<StructureView.Node> nodes = nodes(asked, districts, day);
        boolean congress = isCongress(asked, election);
        List<Target> aims =
                congress ? targets.of(asked).map(StructureTargets::targets).orElse(List.of()) : List.of();
        List<Comparison> compared = congress
                ? previous.before(asked)
                        .map(known ->
                                Comparison.of(known.composition(), nodes.get(0).stages()))
                        .orElse(List.of())
                : List.of();
        audit.record(
                caller,
                "structure-read",
                "congress",
                asked.election() + "/" + asked.level(),
                asked.division(),
                Map.of("targets", aims.size()));
        return new StructureView(
                asked.election(),
                asked.level(),
                asked.division(),
                nodes,
                aims.stream()
                        .map(target -> standing(target, nodes.get(0).stages()))
                        .toList(),
                compared,
                Stream.concat(aims.stream(), compared.stream().flatMap(one -> one.target().stream()))
                        .map(target -> Advice.of(target, districts, day, this::nameOf))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A county for its own congress, a township for its own; anything else is a part, or several. */
    private static boolean isCongress(Congress asked, Election election) {
        return asked.division().equals(election.county()) == (asked.level() == Level.COUNTY);
    }

    private List<StructureView.Node> nodes(Congress asked, List<DistrictLists> districts, LocalDate day) {
        Map<String, List<StructureView.Node>> byPlace = districts.stream()
                .map(lists -> node(lists, day))
                .collect(Collectors.groupingBy(StructureView.Node::code, TreeMap::new, Collectors.toList()));
        List<StructureView.Node> below = new ArrayList<>();
        List<StructureView.Node> townships = new ArrayList<>();
        byPlace.forEach((code, ofPlace) -> {
            StructureView.Node township = sum(StructureView.Kind.TOWNSHIP, code, ofPlace, day);
            townships.add(township);
            below.add(township);
            below.addAll(ofPlace);
        });
        return Stream.concat(Stream.of(sum(StructureView.Kind.WHOLE, asked.division(), townships, day)), below.stream())
                .toList();
    }

    private static StructureView.Node node(DistrictLists lists, LocalDate day) {
        return new StructureView.Node(
                StructureView.Kind.DISTRICT,
                lists.place(),
                lists.id(),
                lists.number(),
                lists.name(),
                1,
                lists.seats(),
                Stream.of(Stage.values())
                        .map(stage -> StageFigures.of(stage, lists.persons(), day))
                        .toList());
    }

    private StructureView.Node sum(
            StructureView.Kind kind, String code, List<StructureView.Node> parts, LocalDate day) {
        List<StageFigures> stages = Stream.of(Stage.values())
                .map(stage -> parts.stream()
                        .map(part -> part.stages().get(stage.ordinal()))
                        .reduce(StageFigures.of(stage, List.of(), day), StageFigures::plus))
                .toList();
        return new StructureView.Node(
                kind,
                code,
                null,
                null,
                nameOf(code),
                parts.stream().mapToInt(StructureView.Node::districts).sum(),
                parts.stream().mapToInt(StructureView.Node::seats).sum(),
                stages);
    }

    private static StructureView.Standing standing(Target target, List<StageFigures> stages) {
        return new StructureView.Standing(
                target,
                stages.stream()
                        .filter(figures -> figures.total() > 0)
                        .map(figures -> {
                            int members = figures.counts().get(target.indicator());
                            return new StructureView.Share(
                                    figures.stage(),
                                    members,
                                    figures.total(),
                                    ResultRules.turnout(members, figures.total()),
                                    target.met(members, figures.total()));
                        })
                        .toList());
    }

    private String nameOf(String code) {
        return Objects.requireNonNullElse(divisions.nameOf(code), code);
    }
}
