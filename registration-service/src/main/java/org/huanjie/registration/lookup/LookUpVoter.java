package org.huanjie.registration.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.election.Level;
import org.huanjie.registration.voter.CitizenId;
import org.huanjie.registration.voter.PersonName;
import org.huanjie.registration.voter.RegistrationRules;
import org.huanjie.registration.voter.Sealed;

/**
 * Looks a citizen up on the published rolls, by name and number both. Whoever is not found is told the same, whether never
 * registered, removed, or asked for under another name; the same statements run for every question.
 */
@ApplicationScoped
class LookUpVoter {
    static final Rule SECRECY = new Rule("R-59", "ROLL_CONTENT", "个人信息保护法 art. 6");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    enum Outcome {
        ON_ROLL,
        NOT_YET_PUBLISHED,
        UNDER_AGE,
        NOT_ON_ROLL
    }

    record Entry(
            Level level,
            int districtNumber,
            String districtName,
            int serial,
            String group,
            String pollingPlace,
            OffsetDateTime pollingFrom,
            OffsetDateTime pollingUntil) {}

    record Found(Outcome outcome, String message, List<Entry> entries) {}

    private final EntityManager database;
    private final Elections elections;
    private final Divisions divisions;
    private final Sealed sealed;
    private final Clock clock;

    LookUpVoter(EntityManager database, Elections elections, Divisions divisions, Sealed sealed, Clock clock) {
        this.database = database;
        this.elections = elections;
        this.divisions = divisions;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * @throws Refusal 422 {@code unknown-election}, {@code invalid-citizen-id}, 410 {@code roll-erased}: all are said of the question,
     *                 not of a person
     */
    @Transactional
    Found lookUp(String code, String name, String number) {
        CitizenId citizen = RegistrationRules.citizenId(number);
        Election election = elections
                .find(code)
                .orElseThrow(() -> Refusal.unprocessable("unknown-election", "没有这次选举", "no such election")
                        .violation("election", "选举代码不存在"));
        List<Entry> entries = entries(code, PersonName.normalised(name), citizen);
        Publication rolls = publication(code);
        if (rolls.erased()) {
            throw Refusal.of(410, "roll-erased", "该次选举的选民名单保存期限已满，不再提供查询", "its rolls are erased");
        }
        String county = Optional.ofNullable(divisions.nameOf(election.county())).orElse("本县");
        LookupWords words = new LookupWords(county, election, rolls.objectionsUntil(), LocalDate.now(clock));
        if (!entries.isEmpty()) {
            return new Found(Outcome.ON_ROLL, words.onRoll(), entries);
        }
        if (!citizen.ofAgeOn(election.electionDay())) {
            return new Found(Outcome.UNDER_AGE, words.underAge(), entries);
        }
        return rolls.complete()
                ? new Found(Outcome.NOT_ON_ROLL, words.notOnRoll(), entries)
                : new Found(Outcome.NOT_YET_PUBLISHED, words.notYetPublished(), entries);
    }

    @SuppressWarnings("unchecked")
    private List<Entry> entries(String election, String name, CitizenId citizen) {
        List<Tuple> rows = database.createNativeQuery("""
                        select roll.level, roll.district_number, roll.district_name, entry.serial, entry.voter_group,
                               roll.polling_place, roll.polling_from, roll.polling_until
                          from voter
                          join roll_entry as entry on entry.voter = voter.id
                          join roll on roll.id = entry.roll
                         where voter.citizen_index = :index and entry.name = :name
                           and roll.election = :election and roll.status in ('PUBLISHED', 'FINAL')
                         order by roll.level, roll.district_number
                        """, Tuple.class)
                .setParameter("index", sealed.citizenIndex(citizen))
                .setParameter("name", name)
                .setParameter("election", election)
                .getResultList();
        return rows.stream().map(LookUpVoter::entry).toList();
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                Level.valueOf(row.get("level", String.class)),
                row.get("district_number", Integer.class),
                row.get("district_name", String.class),
                row.get("serial", Integer.class),
                row.get("voter_group", String.class),
                row.get("polling_place", String.class),
                row.get("polling_from", Instant.class).atZone(CHINA).toOffsetDateTime(),
                row.get("polling_until", Instant.class).atZone(CHINA).toOffsetDateTime());
    }

    /** Said of the election, not of the person: whether every district has a published roll, and the last day of objections. */
    private Publication publication(String election) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select exists (select 1 from district where election = :election and not withdrawn)
                               and not exists (
                                   select 1 from district
                                    where election = :election and not withdrawn
                                      and not exists (select 1 from roll where roll.district = district.id
                                                                           and roll.status in ('PUBLISHED', 'FINAL'))) as complete,
                               (select max(objections_until) from roll
                                 where election = :election and status in ('PUBLISHED', 'FINAL')) as until,
                               exists (select 1 from roll where election = :election and erased_at is not null) as erased
                        """, Tuple.class)
                .setParameter("election", election)
                .getSingleResult();
        return new Publication(
                row.get("complete", Boolean.class),
                row.get("until", LocalDate.class),
                row.get("erased", Boolean.class));
    }

    /** @param objectionsUntil the last day of all published rolls, null before there is one */
    private record Publication(boolean complete, LocalDate objectionsUntil, boolean erased) {}
}
