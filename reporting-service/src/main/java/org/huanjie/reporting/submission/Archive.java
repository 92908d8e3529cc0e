package org.huanjie.reporting.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.table.TableId;
import org.huanjie.reporting.table.TableView;

/** A package as it comes in: opened with bounds, and believed only where every hash is right and every table there. */
record Archive(Manifest manifest, List<TableView> tables, String sha256) {
    private static final int MOST_FILES = 40;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** @throws Refusal 422 {@code package-broken} for what is no such package, or was changed on the way */
    static Archive open(byte[] zip) {
        Map<String, byte[]> files = files(zip);
        byte[] told = files.remove(Manifest.NAME);
        if (told == null) {
            throw broken("there is no " + Manifest.NAME);
        }
        Manifest manifest = read(told, new TypeReference<Manifest>() {}, Manifest.NAME);
        if (manifest == null || !manifest.isWhole()) {
            throw broken(Manifest.NAME + " is not of format " + Manifest.FORMAT);
        }
        if (!manifest.holds(files)) {
            throw broken("files are missing, added or changed");
        }
        List<TableView> tables = Stream.of(TableId.values())
                .map(id -> table(id, files, manifest))
                .toList();
        return new Archive(manifest, tables, Manifest.sha256(zip));
    }

    private static TableView table(TableId id, Map<String, byte[]> files, Manifest manifest) {
        String name = "tables/" + id + ".json";
        byte[] content = files.get(name);
        TableView table = content == null ? null : read(content, new TypeReference<TableView>() {}, name);
        boolean right = table != null
                && table.table() == id
                && manifest.election().equals(table.election())
                && Stream.of(
                                table.asOf(),
                                table.title(),
                                table.columns(),
                                table.rows(),
                                table.figures(),
                                table.missing())
                        .allMatch(Objects::nonNull)
                && table.rows().stream()
                        .allMatch(row -> row.cells().size() == table.columns().size());
        if (!right) {
            throw broken(name + " is not that table of the election");
        }
        return table;
    }

    private static <T> T read(byte[] content, TypeReference<T> type, String name) {
        try {
            return Json.read(Manifest.text(content), type);
        } catch (IllegalStateException e) {
            throw broken(name + " cannot be read");
        }
    }

    private static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || files.size() == MOST_FILES || files.put(entry.getName(), content) != null) {
                    throw broken("too many files, too large, or the same one twice");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken("it is no ZIP file");
        }
        return files;
    }

    private static Refusal broken(String why) {
        return Refusal.unprocessable("package-broken", "上报文件不完整或者已被改动，请重新导出", why)
                .violation("package", "请上传下级系统导出的上报文件，不要改动");
    }
}
