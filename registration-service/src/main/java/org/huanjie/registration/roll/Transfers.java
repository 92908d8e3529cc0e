package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.district.Districts;

/**
 * Voters whose unit a change of the districts (选区变动) took to another one after the rolls were published. They leave
 * one roll and join the other in one step: rolls that exchange voters are corrected together, and whoever cannot join yet stays
 * where he is, so that nobody is on two rolls or on none.
 */
@ApplicationScoped
class Transfers {
    /** SQL over an entry and {@code voter as v}: the voter is where the entry's unit is now, be it as a part or merged into another. */
    private static final String WITH_UNIT = """
            (left(v.unit, 12) = left(#ENTRY.unit, 12)
             or exists (select 1 from division as gone where gone.code = #ENTRY.unit and gone.successor is not null))
            """;

    /** SQL over {@code roll_entry as e, voter as v}: moved with the unit, to a district whose roll does not take him now. */
    static final String STAYS =
            """
            v.status = 'ACTIVE' and v.qualification = 'QUALIFIED' and v.birth_date + interval '18 years' <= :day
            and #WITH_UNIT
            and exists (select 1 from district_unit as u join district as d on d.id = u.district
                         where u.unit in (v.unit, left(v.unit, 12)) and not d.withdrawn
                           and d.election = :election and d.level = :level and d.id <> :district
                           and not (v.review <> 'DRAFT'
                                    and #UNDISPUTED
                                    and exists (select 1 from roll as joined
                                                 where joined.district = d.id and joined.status = 'PUBLISHED'
                                                   and (:counted or joined.id = any(:together)))))
            """.replace("#WITH_UNIT", WITH_UNIT.replace("#ENTRY", "e")).replace("#UNDISPUTED", Grounds.undisputed("v"));

    /** SQL over {@code roll_entry as other, roll, voter as v}: the voter leaves that roll with the unit. */
    static final String LEAVES = """
            roll.status = 'PUBLISHED' and #WITH_UNIT
            and not exists (select 1 from district_unit as u join district as d on d.id = u.district
                             where u.district = roll.district and not d.withdrawn and u.unit in (v.unit, left(v.unit, 12)))
            """.replace("#WITH_UNIT", WITH_UNIT.replace("#ENTRY", "other"));

    private final EntityManager database;
    private final Districts districts;

    Transfers(EntityManager database, Districts districts) {
        this.database = database;
        this.districts = districts;
    }

    /**
     * The published rolls of the congress that exchange voters with this one, or with the draft that is to be published now,
     * and through them with each other; itself among them. Districts do not change until the running transaction ends.
     *
     * @throws Refusal 409 {@code plan-arriving} while a changed plan is known in part only
     */
    SortedSet<UUID> together(Roll roll) {
        districts.hold(roll.listed().county());
        if (districts
                .publishedPlan(roll.election(), roll.level(), roll.listed().division())
                .isEmpty()) {
            throw Refusal.conflict("plan-arriving", "选区划分的变动正在送达，请稍后再办", "the changed plan is known in part only");
        }
        Map<UUID, Set<UUID>> exchanges = exchanges(roll);
        SortedSet<UUID> found = new TreeSet<>(Set.of(roll.id()));
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UUID next : exchanges.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** Entries are looked at only where the congress has had more than one plan, or a unit of it has ended. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Set<UUID>> exchanges(Roll roll) {
        List<Tuple> rows = database.createNativeQuery(
                        """
                        select distinct source.id as source, target.id as target
                          from roll as source
                          join roll_entry as e on e.roll = source.id
                          join voter as v on v.id = e.voter and v.status = 'ACTIVE' and #WITH_UNIT
                          join district_unit as u on u.unit in (v.unit, left(v.unit, 12))
                          join district as d on d.id = u.district and not d.withdrawn
                           and d.election = source.election and d.level = source.level and d.id <> source.district
                          join roll as target on target.district = d.id and (target.status = 'PUBLISHED' or target.id = :roll)
                         where source.election = :election and source.level = :level and source.division = :division
                           and source.status = 'PUBLISHED'
                           and (1 < (select count(*) from district_plan as plan
                                      where plan.election = :election and plan.level = :level and plan.division = :division)
                                or exists (select 1 from division as gone
                                            where gone.successor is not null and starts_with(gone.code, :division)))
                        """.replace("#WITH_UNIT", WITH_UNIT.replace("#ENTRY", "e")), Tuple.class)
                .setParameter("roll", roll.id())
                .setParameter("election", roll.election())
                .setParameter("level", roll.level().name())
                .setParameter("division", roll.listed().division())
                .getResultList();
        Map<UUID, Set<UUID>> exchanges = new HashMap<>();
        for (Tuple row : rows) {
            UUID source = row.get("source", UUID.class);
            UUID target = row.get("target", UUID.class);
            exchanges.computeIfAbsent(source, none -> new TreeSet<>()).add(target);
            exchanges.computeIfAbsent(target, none -> new TreeSet<>()).add(source);
        }
        return exchanges;
    }
}
