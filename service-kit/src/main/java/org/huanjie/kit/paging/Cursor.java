package org.huanjie.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

/** The key of the last row of a page, opaque to clients. */
public final class Cursor {
    private static final char SEPARATOR = '\u001f';

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = key;
    }

    /** @param key the columns of the list's order, in that order */
    public static Cursor of(Object... key) {
        return new Cursor(Arrays.stream(key).map(String::valueOf).toList());
    }

    /** @throws Refusal 400 for anything this service has not given out */
    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!plain.startsWith("k" + SEPARATOR)) {
                throw new IllegalArgumentException("no cursor of ours");
            }
            return new Cursor(List.of(plain.substring(2).split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException e) {
            throw garbage();
        }
    }

    /** The only column of the key, as a UUID. */
    public UUID uuid() {
        try {
            return UUID.fromString(text(0));
        } catch (IllegalArgumentException e) {
            throw garbage();
        }
    }

    /** Column {@code i} of the key. */
    public String text(int i) {
        if (i >= key.size()) {
            throw garbage();
        }
        return key.get(i);
    }

    /** Column {@code i} of the key, a whole number. */
    public long number(int i) {
        try {
            return Long.parseLong(text(i));
        } catch (NumberFormatException e) {
            throw garbage();
        }
    }

    private static Refusal garbage() {
        return Refusal.malformed("after is not a cursor that this list gave out")
                .violation("after", "请使用上一页返回的 next");
    }

    @Override
    public String toString() {
        String plain = "k" + SEPARATOR + String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
