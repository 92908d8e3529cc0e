package org.huanjie.districting.division;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A division; its population is its own while it has no children, else their sum. */
@Entity
@Table(name = "division")
public class Division {
    /** Under whom a work unit stands: the county, or city, province, centre. */
    public enum Affiliation {
        COUNTY,
        UPPER
    }

    @Id
    private String code;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private DivisionType type;

    private String parent;
    private int population;
    private LocalDate populationAsOf;
    private Integer adults;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Minority> minorities;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    private Double x;
    private Double y;
    private String successor;
    private LocalDate endedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Takes takes;

    protected Division() {} // Hibernate

    /** A new division, or one that is to take the values of the row. */
    Division(DivisionRow row) {
        this.code = row.code();
        take(row);
    }

    void take(DivisionRow row) {
        name = row.name();
        type = row.type();
        parent = row.parent();
        population = row.population();
        populationAsOf = row.populationAsOf();
        adults = row.adults();
        minorities = row.minorities() == null ? List.of() : row.minorities();
        affiliation = row.affiliation() == null ? Affiliation.COUNTY : row.affiliation();
    }

    void place(double x, double y) {
        this.x = x;
        this.y = y;
    }

    void add(int people) {
        population += people;
    }

    /** Of a part of a whole that has voters: which of them go into it. */
    void take(Takes voters) {
        takes = voters;
    }

    /** Takes in the people of another that ends; what is known of one of the two only is known of none. */
    void absorb(Division other) {
        population += other.population;
        adults = adults == null || other.adults == null ? null : Integer.valueOf(adults + other.adults);
        minorities = Minority.sum(minorities, other.minorities);
    }

    /** It is a division no more. @param into what it has become part of */
    void end(Division into, LocalDate on) {
        successor = into.code;
        endedOn = on;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Whether it has become part of another. */
    public boolean ended() {
        return successor != null;
    }

    /** What it has become part of; null while it is a division itself. */
    String successor() {
        return successor;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Takes takes() {
        return takes;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public DivisionType type() {
        return type;
    }

    public String parent() {
        return parent;
    }

    public int population() {
        return population;
    }

    public LocalDate populationAsOf() {
        return populationAsOf;
    }

    public Integer adults() {
        return adults;
    }

    public List<Minority> minorities() {
        return minorities;
    }

    public Affiliation affiliation() {
        return affiliation;
    }

    public Double x() {
        return x;
    }

    public Double y() {
        return y;
    }
}
