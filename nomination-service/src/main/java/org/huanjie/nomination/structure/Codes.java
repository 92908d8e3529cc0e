package org.huanjie.nomination.structure;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.huanjie.nomination.jsonb.Json;

/** Which codes of the national standards make a group, from {@code structure.json}. */
final class Codes {
    private static final Map<String, Set<String>> GROUPS = load();

    private Codes() {}

    private static Map<String, Set<String>> load() {
        try (InputStream file = Codes.class.getResourceAsStream("/structure.json")) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null where the code is not known */
    static Boolean in(String code, String... groups) {
        if (code == null) {
            return null;
        }
        for (String group : groups) {
            if (GROUPS.get(group).contains(code)) {
                return true;
            }
        }
        return false;
    }
}
