package org.huanjie.districting.election;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.election.RuleProfile.Entry;
import org.huanjie.kit.problem.Refusal;

/** The rule profiles: provincial differences as data, each value with its legal source. One at fault fails the start. */
@Startup
@Singleton
class RuleProfiles {
    /** 北京, 上海, 浙江, 山东: those whose rules (实施细则) were read. */
    static final List<String> PROVINCES = List.of("beijing", "shanghai", "zhejiang", "shandong");

    private final Map<String, RuleProfile> profiles = new LinkedHashMap<>();

    RuleProfiles() {
        RuleProfile standard = RuleProfile.standard(file("standard"));
        profiles.put(standard.name(), standard);
        for (String province : PROVINCES) {
            profiles.put(province, RuleProfile.province(province, file(province), standard));
        }
    }

    private static InputStream file(String name) {
        return RuleProfiles.class.getResourceAsStream("/rules/" + name + ".yaml");
    }

    /**
     * The values that hold for an election.
     *
     * @throws Refusal 422 {@code unknown-rule} for a profile, a key or a value that does not exist
     */
    List<RuleValue> resolve(String profile, List<RuleOverride> overrides) {
        if (!profiles.containsKey(profile)) {
            throw unknown("ruleProfile", "profiles: " + profiles.keySet());
        }
        Map<String, Entry> entries = profiles.get(profile).entries();
        Map<String, RuleValue> values = new LinkedHashMap<>();
        entries.values()
                .forEach(entry -> values.put(entry.key(), new RuleValue(entry.key(), entry.value(), entry.source())));
        for (int i = 0; i < overrides.size(); i++) {
            RuleOverride override = overrides.get(i);
            Entry entry = entries.get(override.key());
            if (entry == null) {
                throw unknown("ruleOverrides[" + i + "].key", "keys: " + entries.keySet());
            }
            if (!entry.admits(override.value())) {
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
