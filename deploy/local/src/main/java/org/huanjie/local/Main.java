package org.huanjie.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huanjie.local.command.Commands;

/** Entry of {@code ./run}; the script tells where the checkout is ({@code huanjie.home}). */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        // Chinese terms also where the locale is plain C
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Path home = Path.of(System.getProperty("huanjie.home", "."));
        System.exit(exitCode(home.toAbsolutePath().normalize(), words));
    }

    private static int exitCode(Path home, String[] words) {
        try {
            return new Commands().run(home, List.of(words));
        } catch (CannotRun e) {
            System.err.println("./run: " + e.getMessage());
            return e.exitCode();
        } catch (Exception e) {
            System.err.println("./run: " + e);
            e.printStackTrace();
            return CannotRun.FAILED;
        }
    }
}
