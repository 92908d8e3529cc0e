package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/**
 * Finds voters by what is typed of a name: first those whose name begins with it, then those who have it inside, however the
 * characters are written; letters are initials (zs for 张三) first, then how a name sounds. Within a way by name, unit, id. A
 * cursor names a voter by id, never what was typed: it stands in a URL.
 */
@ApplicationScoped
class SearchVoters {
    /** Beyond all characters that a name has. */
    private static final String END = "\uDBFF\uDFFF";

    private static final int COUNTY = 6;
    private static final int UNIT = 12;

    /** What a name begins with, the voters' own index tells. */
    private static final String BY_VOTERS =
            "select voter.* from voter where #NAMES and #VOTERS order by voter.name, voter.unit, voter.id";

    /** In a unit: its few voters, and what is known of their names. */
    private static final String OF_UNIT = """
            select voter.* from voter join known_name as known on known.county = left(voter.unit, 6) and known.name = voter.name
             where #NAMES and #VOTERS
             order by voter.name, voter.unit, voter.id
            """;

    /** Elsewhere the names first, in their order, each with its voters, and no more names than fill the page. */
    private static final String BY_NAMES = """
            select voter.*
              from (select known.county, known.name from known_name as known where #NAMES order by known.name) as known
             cross join lateral (
                   select voter.* from voter
                    where voter.name = known.name and left(voter.unit, 6) = known.county and #VOTERS
                    order by voter.unit, voter.id
                    limit :room) as voter
             order by known.name, voter.unit, voter.id
            """;

    /** What is looked for; null is not asked for. @param name as typed, some of it or all */
    record Wanted(String name, LocalDate birthDate, String unit, UUID district) {
        /** Never a name in a log. */
        @Override
        public String toString() {
            return "search in " + unit;
        }
    }

    /** How a name is found. */
    enum Way {
        BEGINS("voter.name >= :typed and voter.name < :end"),
        CONTAINS("""
                array_append(string_to_array(known.folded, null), known.county) @> string_to_array(:characters, ',')
                and strpos(known.folded, :folded) > 0 and not (known.name >= :typed and known.name < :end)
                """),
        INITIALS("""
                (known.initials >= :typed and known.initials < :end
                 or known.other_initials >= :typed and known.other_initials < :end)
                """),
        SOUNDS("""
                known.pinyin >= :typed and known.pinyin < :end
                and not (known.initials >= :typed and known.initials < :end)
                and not coalesce(known.other_initials >= :typed and known.other_initials < :end, false)
                """);

        private final String condition;

        Way(String condition) {
            this.condition = condition;
        }
    }

    record Hit(Way way, Voter voter) {
        Cursor cursor() {
            return Cursor.of(voter.id(), way.ordinal());
        }
    }

    private final EntityManager database;

    SearchVoters(EntityManager database) {
        this.database = database;
    }

    /** @return up to one row more than the page shows */
    @Transactional
    List<Hit> find(Wanted wanted, Scope scope, PageRequest page) {
        List<Hit> hits = new ArrayList<>();
        String letters = letters(wanted.name());
        String typed = letters.isEmpty() ? wanted.name() : letters;
        if (scope.ranges().isEmpty() || typed.isEmpty()) {
            return hits;
        }
        int first = page.after().map(cursor -> (int) cursor.number(1)).orElse(0);
        Voter last = page.after().map(cursor -> shown(cursor, scope)).orElse(null);
        String folded = prepare(typed);
        for (Way way : letters.isEmpty() ? List.of(Way.BEGINS, Way.CONTAINS) : List.of(Way.INITIALS, Way.SOUNDS)) {
            int room = page.fetch() - hits.size();
            if (room > 0 && way.ordinal() >= first) {
                Voter after = way.ordinal() == first ? last : null;
                for (Object voter : query(way, wanted, scope, after, typed, folded, room)
                        .setMaxResults(room)
                        .getResultList()) {
                    hits.add(new Hit(way, (Voter) voter));
                }
            }
        }
        return hits;
    }

    private Voter shown(Cursor cursor, Scope scope) {
        return Optional.ofNullable(database.find(Voter.class, cursor.uuid()))
                .filter(voter -> scope.covers(voter.unit()))
                .orElseThrow(() -> Refusal.malformed("after is not a cursor that this list gave out")
                        .violation("after", "请使用上一页返回的 next"));
    }

    private Query query(Way way, Wanted wanted, Scope scope, Voter after, String typed, String folded, int room) {
        List<String> names = new ArrayList<>(List.of(way.condition));
        List<String> voters = new ArrayList<>(List.of(scope.condition("voter.unit")));
        Map<String, Object> values = new HashMap<>(Map.of("typed", typed, "end", typed + END));
        if (way != Way.BEGINS) {
            Scope counties = counties(scope);
            names.add(counties.condition("known.county").replace(":scope", ":county"));
            for (int i = 0; i < counties.ranges().size(); i++) {
                values.put("countyFrom" + i, counties.ranges().get(i).from());
                values.put("countyTo" + i, counties.ranges().get(i).to());
            }
            if (way == Way.CONTAINS) {
                values.put("folded", folded);
                values.put("characters", characters(folded, counties));
            }
        }
        if (wanted.unit() != null) {
            voters.add("voter.unit = :unit");
            values.put("unit", wanted.unit());
        }
        if (wanted.birthDate() != null) {
            voters.add("voter.birth_date = :birthDate");
            values.put("birthDate", wanted.birthDate());
        }
        if (wanted.district() != null) {
            voters.add("voter.unit in (" + Voters.UNITS + ")");
            values.put("district", wanted.district());
        }
        if (after != null) {
            names.add((way == Way.BEGINS ? "voter" : "known") + ".name >= :afterName");
            voters.add("(voter.name, voter.unit, voter.id) > (:afterName, :afterUnit, :afterId)");
            values.put("afterName", after.name());
            values.put("afterUnit", after.unit());
            values.put("afterId", after.id());
        }
        String sql = BY_VOTERS;
        if (way != Way.BEGINS) {
            boolean few = wanted.unit() != null
                    || scope.ranges().stream().allMatch(range -> range.from().length() >= UNIT);
            sql = few ? OF_UNIT : BY_NAMES;
            if (!few) {
                values.put("room", room);
            }
        }
        Query query = scope.bind(database.createNativeQuery(
                sql.replace("#NAMES", String.join(" and ", names)).replace("#VOTERS", String.join(" and ", voters)),
                Voter.class));
        values.forEach(query::setParameter);
        return query;
    }

    /** The counties whose names are looked through. */
    private static Scope counties(Scope scope) {
        List<String> codes = scope.ranges().stream()
                .map(range ->
                        range.from().substring(0, Math.min(COUNTY, range.from().length())))
                .distinct()
                .toList();
        return codes.size() == 1
                ? Scope.under(codes.get(0))
                : Scope.of(codes.get(0).substring(0, 1), codes);
    }

    /** What the index of names is asked for; with the county, where it is one, so that others' names are not looked at. */
    private static String characters(String folded, Scope counties) {
        String each = folded.codePoints().mapToObj(Character::toString).collect(Collectors.joining(","));
        String county = counties.ranges().get(0).from();
        return counties.ranges().size() == 1 && county.length() == COUNTY ? each + "," + county : each;
    }

    /**
     * Plans are made for what is typed: 王 and 王小明 want different ones.
     *
     * @return the name with the characters of the standard list
     */
    private String prepare(String typed) {
        return (String) database.createNativeQuery(
                        "select fold_name(:typed) from set_config('plan_cache_mode', 'force_custom_plan', true)")
                .setParameter("typed", typed)
                .getSingleResult();
    }

    /** What was typed as letters, plain and small, with v for ü; empty where there are characters. */
    private static String letters(String typed) {
        String small = typed.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[ .'’·-]", "");
        return small.matches("[a-z]+") ? small : "";
    }
}
