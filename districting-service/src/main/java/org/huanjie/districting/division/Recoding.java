package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huanjie.kit.problem.Refusal;

/** Gives the units of a township codes below another: the old ones end in the new ones, borders and places go along. */
@ApplicationScoped
class Recoding {
    private static final int NUMBERS = 1_000;

    private final Divisions divisions;
    private final Borders borders;

    Recoding(Divisions divisions, Borders borders) {
        this.divisions = divisions;
        this.borders = borders;
    }

    /** Parents before their parts. */
    record Moved(List<Division> fresh, List<Division> gone) {}

    Moved move(Division from, Division to, LocalDate on) {
        Set<String> taken = divisions.codesBelow(to.code());
        Map<String, String> codes = new HashMap<>(Map.of(from.code(), to.code()));
        List<Division> fresh = new ArrayList<>();
        List<Division> gone = new ArrayList<>();
        for (Division unit : divisions.below(from.code())) {
            if (unit.code().equals(from.code())) {
                continue;
            }
            String parent = codes.get(unit.parent());
            String code = free(parent, unit.code().substring(unit.code().length() - 3), taken);
            codes.put(unit.code(), code);
            Division renewed = new Division(new DivisionRow(
                    code,
                    unit.name(),
                    unit.type(),
                    parent,
                    unit.population(),
                    unit.populationAsOf(),
                    unit.adults(),
                    unit.minorities(),
                    unit.affiliation()));
            if (unit.x() != null && unit.y() != null) {
                renewed.place(unit.x(), unit.y());
            }
            divisions.persist(renewed);
            unit.end(renewed, on);
            fresh.add(renewed);
            gone.add(unit);
        }
        border(codes, gone);
        return new Moved(fresh, gone);
    }

    /** The same number where it is free, else the next that is. */
    private static String free(String parent, String number, Set<String> taken) {
        int wanted = Integer.parseInt(number);
        for (int i = 0; i < NUMBERS; i++) {
            int next = (wanted + i) % NUMBERS;
            String code = "%s%03d".formatted(parent, next);
            if (next > 0 && taken.add(code)) {
                return code;
            }
        }
        throw Refusal.conflict("no-code-left", "该乡镇的单位代码已用完", "codes of units have three digits");
    }

    private void border(Map<String, String> codes, List<Division> gone) {
        Map<String, Set<String>> pairs = new TreeMap<>();
        for (Division unit : gone) {
            Set<String> around = new HashSet<>();
            divisions.neighboursOf(unit.code()).forEach(other -> around.add(codes.getOrDefault(other, other)));
            pairs.put(codes.get(unit.code()), new TreeSet<>(around));
        }
        gone.forEach(unit -> borders.drop(unit.code()));
        borders.join(pairs);
    }
}
