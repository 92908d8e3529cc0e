package org.huanjie.kit.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact other services and systems may know. The payload is the record itself as JSON, and the schema in
 * {@code contracts/schemas/<name>.v1.json} is its promise: never a citizen id, an address or a phone.
 */
public interface Event {
    /** Kebab case, past tense: {@code objection-decided}. */
    @JsonIgnore
    String name();

    /** The aggregate it speaks of: its id or code. */
    @JsonIgnore
    String subject();

    /** Version of that aggregate after the change, rising; consumers ignore what is not newer. */
    @JsonIgnore
    long sequence();

    /** Six-digit county code: the key, so that one county's events of a service are totally ordered. */
    String county();

    /** The topic, {@code huanjie.<service>.v1} where null. */
    @JsonIgnore
    default String topic() {
        return null;
    }

    /** Key of the record, the county where not told otherwise. */
    @JsonIgnore
    default String key() {
        return county();
    }
}
