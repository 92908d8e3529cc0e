package org.huanjie.districting.election;

/**
 * A value in which provinces differ, as it holds for one election.
 *
 * @param value  as text, {@code "true"}, {@code "25"} or one of the key's words
 * @param source the text it rests on, or the reason of the override
 */
public record RuleValue(String key, String value, String source) {}
