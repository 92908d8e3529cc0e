package org.huanjie.districting.election;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule profile, read whole or not at all: {@code standard} says every key with its type; a province's names only the values
 * in which it differs, each with the article it rests on, and has the others from {@code standard}.
 */
record RuleProfile(String name, Map<String, Entry> entries) {
    /** @param type what the value may be; only {@code standard} says it */
    record Entry(String key, String value, String type, String source) {
        boolean admits(String other) {
            return new RuleType(type).admits(other);
        }
    }

    /** @throws IllegalStateException naming the profile and the key at fault */
    static RuleProfile standard(InputStream file) {
        RuleProfile standard = new RuleProfile("standard", new LinkedHashMap<>());
        for (Entry entry : standard.read(file)) {
            standard.require(entry.type() != null, entry.key(), "has no type");
            standard.take(entry, entry.type());
        }
        return standard;
    }

    /** @throws IllegalStateException naming the profile and the key at fault */
    static RuleProfile province(String name, InputStream file, RuleProfile standard) {
        RuleProfile differing = new RuleProfile(name, new LinkedHashMap<>());
        for (Entry entry : differing.read(file)) {
            Entry common = standard.entries.get(entry.key());
            differing.require(common != null, entry.key(), "is no rule of standard.yaml");
            differing.require(entry.type() == null, entry.key(), "has a type, which is for standard.yaml to say");
            differing.require(!common.value().equals(entry.value()), entry.key(), "does not differ from standard.yaml");
            differing.take(entry, common.type());
        }
        Map<String, Entry> all = new LinkedHashMap<>(standard.entries);
        all.putAll(differing.entries);
        return new RuleProfile(name, all);
    }

    private List<Entry> read(InputStream file) {
        if (file == null) {
            throw new IllegalStateException("rule profile " + name + ": there is no rules/" + name + ".yaml");
        }
        try {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException("rule profile " + name + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("rule profile " + name + " cannot be read", e);
        }
    }

    private void take(Entry entry, String type) {
        Entry typed = new Entry(entry.key(), entry.value(), type, entry.source());
        require(entry.key() != null && entry.value() != null, entry.key(), "needs a key and a value");
        require(entry.source() != null && !entry.source().isBlank(), entry.key(), "has no source");
        require(typed.admits(entry.value()), entry.key(), "cannot be " + entry.value() + ", it is " + type);
        require(entries.put(entry.key(), typed) == null, entry.key(), "is said twice");
    }

    private void require(boolean holds, String key, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("rule profile " + name + ": " + key + " " + otherwise);
        }
    }
}
