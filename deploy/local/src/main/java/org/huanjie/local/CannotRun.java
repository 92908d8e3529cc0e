package org.huanjie.local;

/** Why a command ends: one clear line for the person at the keyboard, and the exit code. */
public class CannotRun extends RuntimeException {
    /** The person asked for something impossible: wrong arguments, a taken port, a folder in use. */
    public static final int REFUSED = 2;

    /** It was possible, and went wrong. */
    public static final int FAILED = 1;

    private final int exitCode;

    private CannotRun(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public static CannotRun refused(String message) {
        return new CannotRun(REFUSED, message, null);
    }

    public static CannotRun failed(String message) {
        return new CannotRun(FAILED, message, null);
    }

    public static CannotRun failed(String message, Throwable cause) {
        return new CannotRun(FAILED, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
