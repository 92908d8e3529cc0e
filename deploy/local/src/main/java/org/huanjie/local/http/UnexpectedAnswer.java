package org.huanjie.local.http;

/** A service answered what nobody asked for; the message has request, status and body. */
public class UnexpectedAnswer extends RuntimeException {
    public UnexpectedAnswer(String message) {
        super(message);
    }

    UnexpectedAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
