package org.huanjie.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The small aggregate on which the kit is proved: a number that goes up. */
@Entity
@Table(name = "counter")
public class Counter {
    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private int value;

    protected Counter() {} // Hibernate

    Counter(UUID id, String county) {
        this.id = id;
        this.county = county;
    }

    CounterRaised raise(int by) {
        value += by;
        return new CounterRaised(id, county, version + 1, value);
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

    public int value() {
        return value;
    }
}
