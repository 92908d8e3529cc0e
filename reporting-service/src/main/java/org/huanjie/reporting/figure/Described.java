package org.huanjie.reporting.figure;

/**
 * What a figure is, without its value.
 *
 * @param unit       人, 名, 个, %; null for dates and words
 * @param definition what is counted, in Chinese
 * @param additive   whether the figure of a whole is the sum of those of its parts
 * @param ratio      of a rate, the counts it is worked out of; else null
 * @param township   id of the same figure for the congresses of townships, or null where it goes by no level
 */
public record Described(String id, String unit, String definition, boolean additive, Ratio ratio, String township) {
    /** One figure by another: {@code times} their quotient, with so many decimals, half up. */
    public record Ratio(String of, String by, int times, int scale) {}

    static Described of(Definition definition) {
        return new Described(
                definition.id(),
                definition.unit(),
                definition.definition(),
                definition.isAdditive(),
                definition.ratio() == null
                        ? null
                        : new Ratio(
                                definition.ratio().of(),
                                definition.ratio().by(),
                                definition.ratio().times(),
                                definition.ratio().scale()),
                definition.township());
    }
}
