package org.huanjie.districting.quota;

import org.huanjie.districting.election.Level;
import org.huanjie.kit.events.Event;

/** @param previousSeats the last congress's number, null where it was not told */
record QuotaSet(
        String county,
        String election,
        long version,
        Level level,
        String division,
        int seats,
        Integer previousSeats,
        int population)
        implements Event {
    @Override
    public String name() {
        return "quota-set";
    }

    @Override
    public String subject() {
        return election + "/" + level + "/" + division;
    }

    @Override
    public long sequence() {
        return version;
    }
}
