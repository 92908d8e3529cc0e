package org.huanjie.districting.allocation;

import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;

record AllocationApproved(
        String county,
        String election,
        long version,
        UUID allocation,
        List<Item> items,
        List<Allocation.Reserved> reserved)
        implements Event {
    record Item(String division, long population, int seats) {}

    static AllocationApproved of(Allocation allocation) {
        return new AllocationApproved(
                allocation.division(),
                allocation.election(),
                allocation.version() + 1,
                allocation.id(),
                allocation.items().stream()
                        .map(item -> new Item(item.division(), item.population(), item.seats()))
                        .toList(),
                allocation.reserved());
    }

    @Override
    public String name() {
        return "allocation-approved";
    }

    @Override
    public String subject() {
        return allocation.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
