package org.huanjie.registration.importing.file;

import org.huanjie.kit.problem.Refusal;

/** Refusals of files: where it is, and what to do about it. Nothing of the file's content is told, it may be a person's. */
public final class Unreadable {
    private static final String SLUG = "unreadable-file";

    private Unreadable() {}

    /** 422 {@code unreadable-file} of the file as a whole. @param advice Chinese, what to do; @param detail English */
    public static Refusal file(String title, String advice, String detail) {
        return Refusal.unprocessable(SLUG, title, detail).violation("file", advice);
    }

    /** 422 {@code unreadable-file} of a line, as an editor or a spreadsheet counts it. */
    public static Refusal at(long line, String title, String advice, String detail) {
        return Refusal.unprocessable(SLUG, "第%d行：%s".formatted(line, title), "line " + line + ": " + detail)
                .violation("file:" + line, advice);
    }

    /** 413 {@code file-too-large}. */
    public static Refusal tooLarge(String title, String advice, String detail) {
        return Refusal.of(413, "file-too-large", title, detail).violation("file", advice);
    }

    /** A row that no person has typed; the same words for both kinds of file. */
    static Refusal longRow(long line, int longest) {
        return at(
                line,
                "该行或者其中一个单元格过长，或者引号没有成对",
                "请检查该行的引号是否成对，删除多余内容后重新导入（一行最多%d个字符）".formatted(longest),
                "a row is longer than " + longest + " characters, or a quotation mark is never closed");
    }
}
