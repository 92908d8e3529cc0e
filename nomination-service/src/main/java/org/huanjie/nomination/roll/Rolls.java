package org.huanjie.nomination.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.events.Envelope;
import org.huanjie.nomination.district.OfDistrict;

/** The published rolls known here, by district: a roll's versions add to each other and its serials stay. */
@ApplicationScoped
public class Rolls {
    /** What this service reads of {@code roll-published}, {@code roll-corrected} and {@code roll-finalized}. */
    record Published(
            @NotNull String county,
            @NotNull UUID roll,
            @Min(1) int version,
            @NotNull UUID district,
            int count,
            @NotNull LocalDate publishedOn)
            implements OfDistrict {}

    /** What this service reads of {@code roll-entries-published}. */
    record Chunk(
            @NotNull String county,
            @Min(1) int version,
            @NotNull UUID district,
            int chunk,
            int chunks,
            @NotNull List<@NotNull @Valid Entry> entries,
            @NotNull List<@NotNull UUID> removed)
            implements OfDistrict {}

    record Entry(@NotNull UUID voter, int serial) {}

    private final EntityManager database;

    Rolls(EntityManager database) {
        this.database = database;
    }

    /** Whether all chunks of all versions published so far are here. */
    public boolean known(UUID district) {
        return (Boolean) database.createNativeQuery("select roll_known(:district)")
                .setParameter("district", district)
                .getSingleResult();
    }

    /** Whether the newest version is final: the frozen N of the election day. */
    public boolean isFinal(UUID district) {
        return (Boolean) database.createNativeQuery("""
                        select coalesce((select final from roll_version
                                          where district = :district order by version desc limit 1), false)
                        """)
                .setParameter("district", district)
                .getSingleResult();
    }

    /** Which of these voters are on the district's roll. */
    @SuppressWarnings("unchecked")
    public List<UUID> listed(UUID district, Collection<UUID> voters) {
        if (voters.isEmpty()) {
            return List.of();
        }
        return database.createNativeQuery("""
                        select voter
                          from roll_entry
                         where district = :district
                           and not removed
                           and voter in (:voters)
                        """)
                .setParameter("district", district)
                .setParameter("voters", voters)
                .getResultList();
    }

    /** The voters under these serials of the district's roll. */
    @SuppressWarnings("unchecked")
    public Map<Integer, UUID> bySerial(UUID district, Collection<Integer> serials) {
        if (serials.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select serial, voter
                          from roll_entry
                         where district = :district
                           and not removed
                           and serial in (:serials)
                        """, Tuple.class)
                .setParameter("district", district)
                .setParameter("serials", serials)
                .getResultList();
        Map<Integer, UUID> voters = new HashMap<>();
        rows.forEach(row -> voters.put(row.get("serial", Integer.class), row.get("voter", UUID.class)));
        return voters;
    }

    /** The serials of these voters on the district's roll; who is not on it has none. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Integer> serials(UUID district, Collection<UUID> voters) {
        if (voters.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select voter, serial
                          from roll_entry
                         where district = :district
                           and not removed
                           and voter in (:voters)
                        """, Tuple.class)
                .setParameter("district", district)
                .setParameter("voters", voters)
                .getResultList();
        Map<UUID, Integer> serials = new HashMap<>();
        rows.forEach(row -> serials.put(row.get("voter", UUID.class), row.get("serial", Integer.class)));
        return serials;
    }

    /**
     * The units of a district, each with the voter groups (选民小组) of those on its roll, as far as they are known here; a part of a
     * unit counts as the unit where that is what the district is made of.
     */
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> groups(UUID district) {
        List<Tuple> rows = database.createNativeQuery("""
                        with listed as (
                            select distinct v.unit, v.voter_group
                              from roll_entry e
                              join voter v on v.id = e.voter
                             where e.district = :district
                               and not e.removed
                        )
                        select distinct u.unit, l.voter_group as voters
                          from district_unit u
                          left join listed l on u.unit in (l.unit, left(l.unit, 12))
                         where u.district = :district
                         order by u.unit, voters
                        """, Tuple.class)
                .setParameter("district", district)
                .getResultList();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Tuple row : rows) {
            List<String> ofUnit = groups.computeIfAbsent(row.get("unit", String.class), unit -> new ArrayList<>());
            if (row.get("voters") != null) {
                ofUnit.add(row.get("voters", String.class));
            }
        }
        return groups;
    }

    /** @param isFinal whether the event says so; a final version stays final */
    void publish(Envelope<Published> event, boolean isFinal) {
        Published roll = event.data();
        database.createNativeQuery("""
                        insert into roll_version as known (district, version, roll, count, published_on, final)
                        values (:district, :version, :roll, :count, :on, :final)
                        on conflict (district, version) do update
                           set roll = excluded.roll, count = excluded.count, final = known.final or excluded.final
                        """)
                .setParameter("district", roll.district())
                .setParameter("version", roll.version())
                .setParameter("roll", roll.roll())
                .setParameter("count", roll.count())
                .setParameter("on", roll.publishedOn())
                .setParameter("final", isFinal)
                .executeUpdate();
    }

    /** Takes a chunk of entries; of an entry the newest version's word holds, in whatever order chunks come. */
    void fill(Chunk chunk) {
        Stream<UUID> voters = Stream.concat(chunk.entries().stream().map(Entry::voter), chunk.removed().stream());
        Stream<Integer> serials = Stream.concat(
                chunk.entries().stream().map(Entry::serial),
                chunk.removed().stream().map(removed -> null));
        database.createNativeQuery("""
                        insert into roll_entry as known (district, voter, serial, version, removed)
                        select distinct on (voter) :district, voter, serial, :version, serial is null
                          from unnest(:voters, :serials) as told (voter, serial)
                         order by voter
                        on conflict (district, voter) do update
                           set serial = excluded.serial, version = excluded.version, removed = excluded.removed
                         where known.version < excluded.version
                        """)
                .setParameter("district", chunk.district())
                .setParameter("version", chunk.version())
                .setParameter("voters", voters.toArray(UUID[]::new))
                .setParameter("serials", serials.toArray(Integer[]::new))
                .executeUpdate();
        database.createNativeQuery("""
                        insert into roll_chunk (district, version, chunk, chunks)
                        values (:district, :version, :chunk, :chunks)
                        on conflict do nothing
                        """)
                .setParameter("district", chunk.district())
                .setParameter("version", chunk.version())
                .setParameter("chunk", chunk.chunk())
                .setParameter("chunks", chunk.chunks())
                .executeUpdate();
    }
}
