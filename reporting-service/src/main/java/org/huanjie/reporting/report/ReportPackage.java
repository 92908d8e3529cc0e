package org.huanjie.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.submission.Manifest;
import org.huanjie.reporting.table.TableView;

/** An issued report with its tables as one file for the level above. */
final class ReportPackage {
    static final String TYPE = "application/zip";

    private ReportPackage() {}

    /** @throws Refusal 409 for a draft, or one that was issued before tables were kept with it */
    static byte[] of(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (TableView table : report.tables().orElseThrow(ReportPackage::notThere)) {
            files.put("tables/" + table.table() + ".json", bytes(Json.write(table)));
        }
        OfficialDocument document = ReportDocument.of(report);
        files.put("report.json", bytes(Json.write(ReportView.of(report))));
        files.put("report.html", bytes(document.html()));
        files.put("report.docx", document.docx());
        files.put("report.pdf", document.pdf());
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put(
                Manifest.NAME,
                bytes(Json.write(Manifest.of(
                        report.county(),
                        report.election(),
                        report.id(),
                        report.kind().name(),
                        report.edition(),
                        report.asOf(),
                        files))));
        whole.putAll(files);
        return zip(whole);
    }

    private static Refusal notThere() {
        return Refusal.conflict(
                "report-not-issued", "报告尚未印发，不能上报", "only an issued report with its tables is sent upward");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same package is always the same bytes
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
