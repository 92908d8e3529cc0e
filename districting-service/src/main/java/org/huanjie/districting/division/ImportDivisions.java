package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.problem.Refusal;

/** Takes a file of divisions, all of it or nothing. */
@ApplicationScoped
class ImportDivisions {
    private final Divisions divisions;
    private final UnitVoters voters;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;

    ImportDivisions(Divisions divisions, UnitVoters voters, EntityManager database, Outbox outbox, Audit audit) {
        this.divisions = divisions;
        this.voters = voters;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws Refusal 422 {@code invalid-divisions} with a violation for each fault; nothing is changed then */
    @Transactional
    Result apply(UUID upload, Caller caller) {
        Object[] files = (Object[])
                database.createNativeQuery("select divisions, adjacency, positions from upload where id = :id")
                        .setParameter("id", upload)
                        .getSingleResult();
        DivisionFiles reader = new DivisionFiles();
        List<DivisionFiles.Numbered> rows = reader.divisions((byte[]) files[0]);
        List<DivisionFiles.Pair> pairs = reader.adjacency((byte[]) files[1]);
        List<DivisionFiles.Position> positions = reader.positions((byte[]) files[2]);
        rows.stream()
                .filter(row -> !caller.scope().covers(row.row().code()))
                .forEach(row -> reader.fault("divisions", row.line(), "code", "不在本人管辖范围内"));
        Map<String, Division> known = known(rows);
        rows.forEach(row -> standing(row, known, reader));
        DivisionTree tree = new DivisionTree(reader, rows, known);
        tree.check();
        tree.check(pairs);
        if (!reader.violations().isEmpty()) {
            Refusal refusal = Refusal.unprocessable(
                    "invalid-divisions", "行政区划文件有误，未作任何更改", reader.violations().size() + " fault(s)");
            reader.violations().forEach(violation -> refusal.violation(violation.field(), violation.message()));
            throw refusal;
        }
        Map<String, Division> all = store(rows, known);
        positions.forEach(position -> {
            if (all.containsKey(position.code())) {
                all.get(position.code()).place(position.x(), position.y());
            }
        });
        if (files[1] != null) {
            join(pairs);
        }
        database.createNativeQuery("delete from upload where id = :id")
                .setParameter("id", upload)
                .executeUpdate();
        String division = rows.get(0).row().code().substring(0, 6);
        audit.record(
                caller,
                "divisions-imported",
                "division",
                division,
                division,
                Map.of("divisions", rows.size(), "adjacency", pairs.size()));
        return new Result(division, rows.size(), pairs.size());
    }

    /** @param id the county of the first row */
    record Result(String id, int divisions, int adjacency) {}

    private Map<String, Division> known(List<DivisionFiles.Numbered> rows) {
        return rows.stream()
                .map(row -> row.row().code().substring(0, 6))
                .distinct()
                .flatMap(county -> divisions.below(county).stream())
                .collect(Collectors.toMap(Division::code, Function.identity()));
    }

    /** A unit that has ended does not come back, and one that has voters is split by saying where they belong. */
    private void standing(DivisionFiles.Numbered numbered, Map<String, Division> known, DivisionFiles reader) {
        DivisionRow row = numbered.row();
        if (known.containsKey(row.code())) {
            return;
        }
        divisions
                .findByIdOptional(row.code())
                .ifPresent(ended ->
                        reader.fault("divisions", numbered.line(), "code", "该单位已并入" + ended.successor() + "，不再是选举单位"));
        if (row.type() == DivisionType.PART && voters.of(row.parent()) > 0) {
            reader.fault("divisions", numbered.line(), "parent", "上级单位已登记选民，请用拆分并说明选民归属");
        }
    }

    /** Parents first; only what is new or changed gets a new version and an event. */
    private Map<String, Division> store(List<DivisionFiles.Numbered> rows, Map<String, Division> known) {
        List<DivisionChanged> events = new ArrayList<>();
        Map<String, Division> all = new TreeMap<>(known);
        rows.stream()
                .map(DivisionFiles.Numbered::row)
                .sorted(Comparator.comparing(DivisionRow::code))
                .forEach(row -> {
                    Division division = known.get(row.code());
                    if (division == null) {
                        division = new Division(row);
                        divisions.persist(division);
                        all.put(row.code(), division);
                        events.add(DivisionChanged.of(division, 0));
                    } else if (!same(division, row)) {
                        division.take(row.knowing(division));
                        events.add(DivisionChanged.of(division, division.version() + 1));
                    }
                });
        outbox.append(events);
        return all;
    }

    private static boolean same(Division division, DivisionRow row) {
        Division taken = new Division(row.knowing(division));
        return division.name().equals(taken.name())
                && division.type() == taken.type()
                && java.util.Objects.equals(division.parent(), taken.parent())
                && division.population() == taken.population()
                && java.util.Objects.equals(division.populationAsOf(), taken.populationAsOf())
                && java.util.Objects.equals(division.adults(), taken.adults())
                && division.minorities().equals(taken.minorities())
                && division.affiliation() == taken.affiliation();
    }

    private void join(List<DivisionFiles.Pair> pairs) {
        TreeSet<String> counties = new TreeSet<>();
        pairs.forEach(pair -> counties.add(pair.a().substring(0, 6)));
        for (String county : counties) {
            database.createNativeQuery("delete from adjacency where a >= :from and a < :to")
                    .setParameter("from", county)
                    .setParameter("to", county + ":")
                    .executeUpdate();
        }
        database.createNativeQuery(
                        "insert into adjacency (a, b) select least(a, b), greatest(a, b) from unnest(cast(:a as text[]), cast(:b as text[])) as pair(a, b)")
                .setParameter("a", pairs.stream().map(DivisionFiles.Pair::a).toArray(String[]::new))
                .setParameter("b", pairs.stream().map(DivisionFiles.Pair::b).toArray(String[]::new))
                .executeUpdate();
    }
}
