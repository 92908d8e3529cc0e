package org.huanjie.districting.division;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.kit.access.DivisionNames;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** Divisions are reference data: every role sees all. */
@ApplicationScoped
public class Divisions implements PanacheRepositoryBase<Division, String>, DivisionNames {

    @Override
    @Transactional
    public String nameOf(String division) {
        return findByIdOptional(division).map(Division::name).orElse(null);
    }

    Division known(String code) {
        return findByIdOptional(code).orElseThrow(() -> Refusal.notFound("division " + code));
    }

    List<Division> list(String parent, DivisionType type, String text, PageRequest page) {
        StringBuilder where = new StringBuilder("successor is null and code > :after");
        Parameters parameters = Parameters.with("after", page.afterText());
        if (parent != null) {
            where.append(" and parent = :parent");
            parameters.and("parent", parent);
        }
        if (type != null) {
            where.append(" and type = :type");
            parameters.and("type", type);
        }
        if (text != null && !text.isBlank()) {
            where.append(" and (position(:text in name) > 0 or code like :prefix)");
            parameters.and("text", text.strip()).and("prefix", text.replaceAll("[^0-9]", "x") + "%");
        }
        return find(where + " order by code", parameters).range(0, page.limit()).list();
    }

    /** All of a division with what lies below it, by code. */
    public List<Division> below(String division) {
        Scope scope = Scope.under(division);
        return find("successor is null and " + scope.condition("code") + " order by code", scope.parameters())
                .list();
    }

    /** Whether one of these units is not what it was: it has ended, or was split. */
    public boolean anyGone(Collection<String> units) {
        return !units.isEmpty()
                && (count("code in ?1 and successor is not null", units) > 0
                        || count("parent in ?1 and successor is null", units) > 0);
    }

    /** What has become of the units of a county. */
    public Succession succession(String county) {
        Scope scope = Scope.under(county);
        return new Succession(find(scope.condition("code") + " order by code", scope.parameters())
                .list());
    }

    boolean hasChildren(String code) {
        return count("parent = ?1 and successor is null", code) > 0;
    }

    /** Those it was split into, by code. */
    List<Division> parts(String code) {
        return find("parent = ?1 and successor is null order by code", code).list();
    }

    /** The last number that was given to a part of it, also to one that has ended; zero where there was none. */
    int lastPart(String code) {
        return find("parent = ?1 order by code desc", code)
                .firstResultOptional()
                .map(part -> Integer.parseInt(part.code().substring(code.length())))
                .orElse(0);
    }

    /** Every code that was ever given below a division. */
    Set<String> codesBelow(String code) {
        Scope scope = Scope.under(code);
        return find(scope.condition("code"), scope.parameters()).stream()
                .map(Division::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that have become part of it, by code. */
    List<String> predecessors(String code) {
        return find("successor = ?1 order by code", code).stream()
                .map(Division::code)
                .toList();
    }

    /** For a change: locked. @throws Refusal 404 outside of the scope; 409 {@code division-ended} */
    Division changing(String code, Scope scope) {
        Division division = findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> scope.covers(code))
                .orElseThrow(() -> Refusal.notFound("division " + code));
        if (division.ended()) {
            throw Refusal.conflict("division-ended", "该单位已撤并，不能再变动", "it has become part of " + division.successor());
        }
        return division;
    }

    /** Townships and the like of a county, by code. */
    public List<Division> townships(String county) {
        return find("parent = ?1 and successor is null order by code", county).list();
    }

    /** Neighbours of each unit below a division, both ways, in order. */
    @SuppressWarnings("unchecked")
    public Map<String, TreeSet<String>> neighbours(String division) {
        Scope scope = Scope.under(division);
        List<Object[]> pairs = scope.bind(getEntityManager()
                        .createNativeQuery(
                                "select a, b from adjacency where " + scope.condition("a") + " order by a, b"))
                .getResultList();
        Map<String, TreeSet<String>> neighbours = new TreeMap<>();
        for (Object[] pair : pairs) {
            neighbours
                    .computeIfAbsent((String) pair[0], none -> new TreeSet<>())
                    .add((String) pair[1]);
            neighbours
                    .computeIfAbsent((String) pair[1], none -> new TreeSet<>())
                    .add((String) pair[0]);
        }
        return neighbours;
    }

    @SuppressWarnings("unchecked")
    List<String> neighboursOf(String code) {
        return getEntityManager()
                .createNativeQuery(
                        "select b from adjacency where a = :code union select a from adjacency where b = :code order by 1")
                .setParameter("code", code)
                .getResultList();
    }
}
