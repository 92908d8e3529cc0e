package org.huanjie.reporting.table;

/** Whose deputies are elected: the county's, or the townships'. */
public enum Level {
    COUNTY("县级"),
    TOWNSHIP("乡级");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** In Chinese. */
    public String words() {
        return words;
    }
}
