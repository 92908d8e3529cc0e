package org.huanjie.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose four services are {@link FakeService}. */
final class FakeHome {
    private FakeHome() {}

    static Path in(Path folder) throws IOException {
        for (Service service : Service.values()) {
            Path app = Files.createDirectories(service.folder(folder));
            jar(app.resolve("quarkus-run.jar"));
        }
        return folder;
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream compiled = FakeService.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            compiled.transferTo(jar);
        }
    }
}
