package org.huanjie.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** What no published document and no event may tell: citizen ids, mobile numbers, and what a test knows beside them. */
public final class PersonalData {
    /** Not within a word, an id of ours or a longer number. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9A-Za-z-])(?:\\d{17}[0-9Xx]|1[3-9]\\d{9})(?![0-9A-Za-z-])");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final List<String> secrets;

    private PersonalData(List<String> secrets) {
        this.secrets = secrets;
    }

    /** @param secrets such as an address or a birth date of the people in the test */
    public static PersonalData and(String... secrets) {
        return new PersonalData(List.of(secrets));
    }

    /** What a page, a list or an event tells of it; empty if all is well. */
    public List<String> in(String text) {
        List<String> told = new ArrayList<>(
                NUMBERS.matcher(text).results().map(MatchResult::group).toList());
        secrets.stream().filter(text::contains).forEach(told::add);
        return told;
    }

    /** The same of a document of a word processor, whatever part of it. */
    public List<String> inDocx(byte[] file) {
        List<String> told = new ArrayList<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (parts.getNextEntry() != null) {
                String part = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                told.addAll(in(TAG.matcher(part).replaceAll("")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }
}
