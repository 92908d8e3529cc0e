package org.huanjie.nomination.nomination;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.clock.BusinessClock;
import org.huanjie.kit.problem.Refusal;

/**
 * Signatories typed in a spreadsheet: a line each with serial or voter id and the day of the signature. UTF-8 with or without
 * BOM, else GB18030; parted by comma, tab or semicolon; the header says which column is which.
 */
final class SignatoryFile {
    static final String UNREADABLE = "NOM_LINE_UNREADABLE";
    /** Bytes of a file; a form of 2,000 lines has a tenth of it. */
    static final int LARGEST = 1 << 20;

    private static final int MOST = 2_000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BOM = '\ufeff';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d");
    private static final Map<String, Column> TITLES = titles();

    private enum Column {
        SERIAL,
        VOTER,
        SIGNED
    }

    /**
     * A line of the file.
     *
     * @param line  as an editor counts, the header being 1
     * @param fault Chinese: why it names nobody; null where it is readable
     */
    record Row(int line, Form.Signer signer, String fault) {
        boolean isReadable() {
            return fault == null;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private SignatoryFile() {}

    /** @throws Refusal 413 for more than a form can have; 422 {@code unreadable-file} where no header says what the columns are */
    static SignatoryFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw tooLarge("a file of signatories has at most " + LARGEST + " bytes");
        }
        String text = decoded(bytes);
        SignatoryFile file = new SignatoryFile();
        try {
            file.parse(text);
        } catch (CsvParseException e) {
            throw unreadable("文件不是CSV文件", "not CSV");
        }
        return file;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private void parse(String text) {
        Map<Column, Integer> columns = null;
        for (CsvRecord record : CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            List<String> cells =
                    record.getFields().stream().map(SignatoryFile::trimmed).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            int line = (int) record.getStartingLineNumber();
            if (cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
                throw unreadable("第%d行的引号没有闭合".formatted(line), "a quotation of line " + line + " runs over lines");
            }
            if (columns == null) {
                columns = header(cells);
            } else {
                rows.add(row(line, cells, columns));
            }
            if (rows.size() > MOST) {
                throw tooLarge("a form has at most " + MOST + " signatories");
            }
        }
        if (columns == null) {
            throw unreadable("文件没有内容", "the file is empty");
        }
    }

    private static Map<Column, Integer> header(List<String> cells) {
        Map<Column, Integer> columns = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = TITLES.get(cells.get(i).toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey(Column.SERIAL) && !columns.containsKey(Column.VOTER)) {
            throw unreadable("第一行应当是表头，含“名单序号”或者“选民编号”", "no header with serial or voter");
        }
        return columns;
    }

    private static Row row(int line, List<String> cells, Map<Column, Integer> columns) {
        String serial = cell(cells, columns.get(Column.SERIAL));
        String voter = cell(cells, columns.get(Column.VOTER));
        try {
            if (serial.isEmpty() && voter.isEmpty()) {
                return new Row(line, null, "没有填写名单序号或者选民编号");
            }
            UUID id = voter.isEmpty() ? null : uuid(voter);
            Integer number = id != null ? null : Integer.valueOf(serial);
            if (number != null && number < 1) {
                return new Row(line, null, "名单序号应当是正整数");
            }
            return new Row(line, new Form.Signer(id, number, signed(cell(cells, columns.get(Column.SIGNED)))), null);
        } catch (DateTimeException e) {
            return new Row(line, null, "签名日期无法识别，请写作2027-01-05");
        } catch (NumberFormatException e) {
            return new Row(line, null, "名单序号应当是正整数");
        } catch (IllegalArgumentException e) {
            return new Row(line, null, "选民编号无法识别");
        }
    }

    /** The JDK also takes shortened ids. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("shortened id");
        }
        return id;
    }

    private static Instant signed(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.replace('/', '-')
                .replace('.', '-')
                .replace("年", "-")
                .replace("月", "-")
                .replace("日", "");
        if (!text.contains(":")) {
            return reasonable(LocalDate.parse(plain, DAY))
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
        }
        if (text.contains("T") && (text.endsWith("Z") || text.lastIndexOf('+') > 0)) {
            OffsetDateTime at = OffsetDateTime.parse(text);
            reasonable(at.toLocalDate());
            return at.toInstant();
        }
        LocalDateTime at = LocalDateTime.parse(text.replace(' ', 'T'));
        reasonable(at.toLocalDate());
        return at.atZone(BusinessClock.ZONE).toInstant();
    }

    private static LocalDate reasonable(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }

    private static String cell(List<String> cells, Integer at) {
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    /** Without blanks and with plain digits, as people type them full-width. */
    private static String trimmed(String cell) {
        StringBuilder plain = new StringBuilder();
        cell.strip().chars().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c).forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char separator : new char[] {'\t', ';'}) {
            if (header.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    private static String decoded(byte[] bytes) {
        String text = strict(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = strict(bytes, GB18030);
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw unreadable("文件的编码无法识别，请存为UTF-8或者GB18030的CSV文件", "neither UTF-8 nor GB18030");
        }
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Map<String, Column> titles() {
        Map<String, Column> titles = new HashMap<>();
        List.of("名单序号", "选民名单序号", "选民序号", "serial").forEach(title -> titles.put(title, Column.SERIAL));
        List.of("选民编号", "选民id", "voter").forEach(title -> titles.put(title, Column.VOTER));
        List.of("签名日期", "签名时间", "日期", "signedat").forEach(title -> titles.put(title, Column.SIGNED));
        return titles;
    }

    private static Refusal unreadable(String title, String detail) {
        return Refusal.unprocessable("unreadable-file", title, detail).violation("file", title);
    }

    private static Refusal tooLarge(String detail) {
        return Refusal.of(413, "file-too-large", "文件过大", detail).violation("file", "一份推荐表至多2000名联名选民");
    }
}
