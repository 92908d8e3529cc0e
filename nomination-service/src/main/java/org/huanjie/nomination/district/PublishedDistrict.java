package org.huanjie.nomination.district;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.nomination.election.Level;

/**
 * What others say of a district: districting its number, name and seats, registration its roll; and whether its papers are erased.
 * Written by set-based SQL, from their events by {@link Districts}, never from an aggregate.
 */
@MappedSuperclass
abstract class PublishedDistrict {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String county;

    @Column(updatable = false)
    private String election;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Column(updatable = false)
    private String division;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int seats;

    @Column(updatable = false)
    private boolean withdrawn;

    @Column(updatable = false)
    private Integer voters;

    @Column(updatable = false)
    private LocalDate rollPublishedOn;

    @Column(updatable = false)
    private LocalDate erasedOn;

    protected PublishedDistrict() {} // Hibernate

    PublishedDistrict(UUID id, String election, Level level, String division, int seats) {
        this.id = id;
        this.county = division.substring(0, 6);
        this.election = election;
        this.level = level;
        this.division = division;
        this.number = 1;
        this.name = "第1选区";
        this.seats = seats;
    }

    void rollPublished(int count, LocalDate on) {
        this.voters = count;
        this.rollPublishedOn = on;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String county() {
        return county;
    }

    public String election() {
        return election;
    }

    public Level level() {
        return level;
    }

    /** The congress: the county or the township whose deputies are elected. */
    public String division() {
        return division;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public int seats() {
        return seats;
    }

    /** Voters on the published roll; empty before. */
    public Optional<Integer> voters() {
        return Optional.ofNullable(voters);
    }

    public Optional<LocalDate> rollPublishedOn() {
        return Optional.ofNullable(rollPublishedOn);
    }

    /** Whether forms and candidates who were not elected are gone, the term being over. */
    public boolean isErased() {
        return erasedOn != null;
    }
}
