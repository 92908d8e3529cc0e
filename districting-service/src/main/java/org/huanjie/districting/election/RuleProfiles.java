package org.huanjie.districting.election;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Refusal;

/** The rule profiles: provincial differences as data, each value with its legal source. */
@Singleton
class RuleProfiles {
    private static final List<String> NAMES = List.of("standard");

    private record Entry(String key, String value, String type, String source) {}

    private final Map<String, Map<String, Entry>> profiles = new LinkedHashMap<>();

    RuleProfiles() throws IOException {
        for (String name : NAMES) {
            profiles.put(name, read(name));
        }
    }

    private static Map<String, Entry> read(String name) throws IOException {
        try (InputStream file = RuleProfiles.class.getResourceAsStream("/rules/" + name + ".yaml")) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (Entry entry : new YAMLMapper().readValue(file, new TypeReference<List<Entry>>() {})) {
                if (!new RuleType(entry.type()).admits(entry.value())) {
                    throw new IllegalStateException(name + ": " + entry.key() + " cannot be " + entry.value());
                }
                entries.put(entry.key(), entry);
            }
            return entries;
        }
    }

    /**
     * The values that hold for an election.
     *
     * @throws Refusal 422 {@code unknown-rule} for a profile, a key or a value that does not exist
     */
    List<RuleValue> resolve(String profile, List<RuleOverride> overrides) {
        Map<String, Entry> entries = profiles.get(profile);
        if (entries == null) {
            throw unknown("ruleProfile", "profiles: " + profiles.keySet());
        }
        Map<String, RuleValue> values = new LinkedHashMap<>();
        entries.values()
                .forEach(entry -> values.put(entry.key(), new RuleValue(entry.key(), entry.value(), entry.source())));
        for (int i = 0; i < overrides.size(); i++) {
            RuleOverride override = overrides.get(i);
            Entry entry = entries.get(override.key());
            if (entry == null) {
                throw unknown("ruleOverrides[" + i + "].key", "keys: " + entries.keySet());
            }
            if (!new RuleType(entry.type()).admits(override.value())) {
                throw unknown("ruleOverrides[" + i + "].value", entry.key() + " is " + entry.type());
            }
            values.put(override.key(), new RuleValue(override.key(), override.value(), override.reason()));
        }
        return List.copyOf(values.values());
    }

    private static Refusal unknown(String field, String known) {
        return Refusal.unprocessable("unknown-rule", "没有这样的选举规则或取值", known).violation(field, "规则或取值不存在");
    }
}
