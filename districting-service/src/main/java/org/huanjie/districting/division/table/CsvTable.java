package org.huanjie.districting.division.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Rows of a CSV file. */
final class CsvTable {
    private CsvTable() {}

    /** @param each takes a row and says whether to go on */
    static void read(byte[] content, Predicate<TableRow> each) throws BadTable {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().maxBufferSize(1 << 20).ofNamedCsvRecord(decoded(content))) {
            for (NamedCsvRecord record : reader) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : record.getHeader()) {
                    cells.putIfAbsent(column, record.findField(column).orElse(""));
                }
                if (!each.test(new TableRow(record.getStartingLineNumber(), cells))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new BadTable(1, "不是有效的 CSV 文件");
        } catch (CharacterCodingException e) {
            throw new BadTable(1, "文件编码应为 UTF-8 或 GB18030");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 with or without BOM, else GB18030. */
    private static String decoded(byte[] content) throws CharacterCodingException {
        try {
            String text = strict(StandardCharsets.UTF_8, content);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return strict(Charset.forName("GB18030"), content);
        }
    }

    private static String strict(Charset charset, byte[] content) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
