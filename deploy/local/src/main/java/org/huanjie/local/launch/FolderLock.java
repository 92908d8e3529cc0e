package org.huanjie.local.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.huanjie.local.CannotRun;

/**
 * One suite per folder. The lock is the operating system's and goes with its holder, so a killed launcher leaves none; the
 * file only tells who holds it.
 */
public final class FolderLock implements AutoCloseable {
    private static final int ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 150;

    // held open: closing any channel of this process on the file would give up the lock
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotRun if another suite runs on the folder */
    static FolderLock acquire(DataFolder data) throws IOException {
        data.create();
        FileChannel channel = FileChannel.open(
                data.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // a look at the lock by another command holds it for a moment
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                String pid = ProcessHandle.current().pid() + "\n";
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
                return new FolderLock(channel);
            }
            pause();
        }
        channel.close();
        throw CannotRun.refused("folder " + data + " is in use by another suite"
                + (holder(data).isPresent() ? " (process " + holder(data).getAsLong() + ")" : "")
                + "; end it with ./run stop, or choose another with --data");
    }

    /** The process that runs a suite on the folder; never to be asked by that process itself. */
    public static OptionalLong holder(DataFolder data) {
        Path file = data.lock();
        if (Files.notExists(file)) {
            return OptionalLong.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return OptionalLong.empty();
            }
            String pid = Files.readString(file).strip();
            return pid.matches("\\d+") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
        } catch (IOException e) {
            throw CannotRun.failed("cannot look at " + file + ": " + e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
