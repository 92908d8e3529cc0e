package org.huanjie.registration.importing;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stream over numbered parts, each fetched when it is its turn. */
final class PartsInputStream extends InputStream {
    private final IntFunction<byte[]> parts;
    private byte[] current = new byte[0];
    private int at;
    private int next;

    /** @param parts gives part n, null behind the last */
    PartsInputStream(IntFunction<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return ready() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        while (current != null && at == current.length) {
            current = parts.apply(next++);
            at = 0;
        }
        return current != null;
    }
}
