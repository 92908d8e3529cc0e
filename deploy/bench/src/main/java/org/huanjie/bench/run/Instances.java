package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.bench.Words;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.InstanceFolder;
import org.huanjie.bench.graph.InstanceMaker;

/** What is solved: known instances of the folder, then drawn ones, all as folders. */
public final class Instances {
    private static final int SMALL = 600;

    private Instances() {}

    /** @param work where drawn ones are written */
    public static List<Path> small(Words words, Path work) throws IOException {
        List<Path> folders = known(words, true);
        return added(words, folders, InstanceMaker.small(), work);
    }

    public static List<Path> large(Words words, Path work) throws IOException {
        return added(words, known(words, false), InstanceMaker.large(), work);
    }

    public static Path work() throws IOException {
        return Files.createTempDirectory("huanjie-bench");
    }

    private static List<Path> known(Words words, boolean small) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : InstanceFolder.below(words.instances())) {
            if (InstanceFolder.read(folder).size() < SMALL == small
                    && isWanted(words, folder.getFileName().toString())) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private static List<Path> added(Words words, List<Path> folders, List<Instance> drawn, Path work)
            throws IOException {
        for (Instance instance : drawn) {
            if (isWanted(words, instance.name())) {
                folders.add(InstanceFolder.write(instance, work));
            }
        }
        return folders;
    }

    private static boolean isWanted(Words words, String name) {
        return name.contains(words.text("--only", ""));
    }
}
