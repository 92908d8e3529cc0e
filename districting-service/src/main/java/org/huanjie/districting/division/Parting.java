package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huanjie.kit.problem.Refusal;

/** Puts parts in the place of a whole: their codes, their borders, where they lie on the map. */
@ApplicationScoped
class Parting {
    private static final double SPREAD = 0.25;
    private static final int MOST = 1_000;

    private final Divisions divisions;
    private final Borders borders;

    Parting(Divisions divisions, Borders borders) {
        this.divisions = divisions;
        this.borders = borders;
    }

    /** @return the parts by code, stored; the first takes all voters who may turn up though none were known */
    List<Division> part(Division whole, SplitRequest request) {
        int first = divisions.lastPart(whole.code()) + 1;
        if (first + request.parts().size() > MOST) {
            throw Refusal.conflict("too-many-parts", "该单位的片区代码已用完", "codes of parts have three digits");
        }
        List<Division> parts = new ArrayList<>();
        for (int i = 0; i < request.parts().size(); i++) {
            SplitRequest.Part asked = request.parts().get(i);
            Division part = new Division(new DivisionRow(
                    "%s%03d".formatted(whole.code(), first + i),
                    asked.name().strip(),
                    DivisionType.PART,
                    whole.code(),
                    asked.population(),
                    whole.populationAsOf(),
                    asked.adults(),
                    null,
                    whole.affiliation()));
            part.take(new Takes(
                    asked.groups().stream().map(String::strip).toList(),
                    asked.takesOthers() || !request.saysWho() && i == 0));
            parts.add(part);
        }
        place(whole, parts);
        divisions.persist(parts);
        border(whole, parts, request.parts());
        return parts;
    }

    private void border(Division whole, List<Division> parts, List<SplitRequest.Part> asked) {
        String county = whole.code().substring(0, 6);
        Map<String, TreeSet<String>> known = divisions.neighbours(county);
        if (known.isEmpty()) {
            return;
        }
        List<String> around = List.copyOf(known.getOrDefault(whole.code(), new TreeSet<>()));
        TreeSet<String> open = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (asked.get(i).neighbours() == null) {
                open.add(parts.get(i).code());
            } else {
                requireKnown(county, asked.get(i).neighbours(), i);
            }
        }
        Map<String, TreeSet<String>> pairs = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            TreeSet<String> neighbours = pairs.computeIfAbsent(parts.get(i).code(), none -> new TreeSet<>());
            if (asked.get(i).neighbours() == null) {
                neighbours.addAll(around);
                neighbours.addAll(open);
            } else {
                neighbours.addAll(asked.get(i).neighbours());
            }
        }
        borders.drop(whole.code());
        borders.join(pairs);
    }

    private void requireKnown(String county, List<String> codes, int part) {
        for (String code : codes) {
            boolean isUnit = code.startsWith(county)
                    && divisions
                            .findByIdOptional(code)
                            .filter(unit -> !unit.ended() && code.length() > 9)
                            .isPresent();
            if (!isUnit) {
                throw Refusal.unprocessable("unknown-unit", "没有这个单位", "no unit " + code)
                        .violation("parts[%d].neighbours".formatted(part), "单位代码不存在");
            }
        }
    }

    /** Around the whole, well inside of its nearest neighbour; nowhere where that is not known. */
    private void place(Division whole, List<Division> parts) {
        if (whole.x() == null || whole.y() == null) {
            return;
        }
        double nearest = divisions.neighboursOf(whole.code()).stream()
                .map(divisions::findById)
                .filter(Objects::nonNull)
                .filter(other -> other.x() != null && other.y() != null)
                .mapToDouble(other -> Math.hypot(other.x() - whole.x(), other.y() - whole.y()))
                .min()
                .orElse(0);
        for (int i = 0; i < parts.size() && nearest > 0; i++) {
            double angle = 2 * Math.PI * i / parts.size();
            parts.get(i)
                    .place(
                            whole.x() + SPREAD * nearest * Math.cos(angle),
                            whole.y() + SPREAD * nearest * Math.sin(angle));
        }
    }
}
