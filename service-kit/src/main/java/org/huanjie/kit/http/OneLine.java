package org.huanjie.kit.http;

/**
 * For a {@code @Pattern}: text of one line, such as a name or a number. Other control characters need no pattern: the kit
 * refuses them in every text.
 */
public final class OneLine {
    /** The same for Java and for the clients' ECMAScript. */
    public static final String PATTERN = "[^\\r\\n\\t]*";

    public static final String MESSAGE = "应当是一行文字，不含换行、制表符";

    private OneLine() {}
}
