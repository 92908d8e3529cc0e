package org.huanjie.districting.partition;

/**
 * Districts from which a new drawing should differ little. A district goes on from the former one most of its units come from; its
 * other units are changes.
 *
 * @param districtOf former district of each unit, from 0; -1 for a new unit
 * @param districts  how many there were
 * @param price      of a changed unit, in borders
 */
public record Former(int[] districtOf, int districts, int price) {}
