package org.huanjie.nomination.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huanjie.kit.names.SurnameStrokes;
import org.huanjie.nomination.election.Level;

/** Reads the register of a congress: its deputies as the law publishes candidates, by district and strokes, in one statement. */
@ApplicationScoped
class RegisterRows {
    /**
     * A line of the register; of somebody written in only name and sex are known, and the ethnic group.
     *
     * @param sex null where nobody has told
     */
    record Row(
            int number,
            String name,
            String sex,
            String ethnicity,
            LocalDate birthDate,
            String politicalStatus,
            String education,
            String post,
            LocalDate electedOn,
            DeputyStatus status) {}

    private static final String REGISTER = """
            select d.number, p.name, coalesce(c.sex, v.sex) as sex, coalesce(c.ethnicity, v.ethnicity) as ethnicity,
                   c.birth_date, c.political_status, c.education, c.post, p.elected_on, p.status
              from deputy p
              join district d on d.id = p.district
              left join candidate c on c.id = p.candidate
              left join voter v on v.id = p.voter
             where p.election = :election and p.level = :level and p.division = :division
             order by d.number, p.id
            """;

    private final EntityManager database;

    RegisterRows(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<Row> of(String election, Level level, String division) {
        List<Tuple> rows = database.createNativeQuery(REGISTER, Tuple.class)
                .setParameter("election", election)
                .setParameter("level", level.name())
                .setParameter("division", division)
                .getResultList();
        return rows.stream()
                .map(RegisterRows::read)
                .sorted(Comparator.comparingInt(Row::number).thenComparing(Row::name, SurnameStrokes.NAMES))
                .toList();
    }

    private static Row read(Tuple row) {
        return new Row(
                row.get("number", Integer.class),
                row.get("name", String.class),
                row.get("sex", String.class),
                row.get("ethnicity", String.class),
                row.get("birth_date", LocalDate.class),
                row.get("political_status", String.class),
                row.get("education", String.class),
                row.get("post", String.class),
                row.get("elected_on", LocalDate.class),
                DeputyStatus.valueOf(row.get("status", String.class)));
    }
}
