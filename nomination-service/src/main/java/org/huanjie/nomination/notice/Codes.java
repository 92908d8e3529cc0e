package org.huanjie.nomination.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huanjie.kit.codes.Ethnicity;
import org.huanjie.nomination.jsonb.Json;

/** Chinese words for the codes of the national standards, from {@code codes.json} and the kit; an unknown code is shown as nothing. */
public final class Codes {
    private static final Map<String, Map<String, String>> TABLES = load();

    private Codes() {}

    private static Map<String, Map<String, String>> load() {
        try (InputStream file = Codes.class.getResourceAsStream("/codes.json")) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String ethnicity(String code) {
        return Ethnicity.word(code).orElse("");
    }

    public static String politicalStatus(String code) {
        return word("politicalStatus", code);
    }

    public static String education(String code) {
        return word("education", code);
    }

    private static String word(String table, String code) {
        return code == null ? "" : TABLES.get(table).getOrDefault(code, "");
    }
}
