package org.huanjie.districting.division;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huanjie.kit.problem.Violation;

/** Reads the files of an import and names every fault by file, line and column. */
class DivisionFiles {
    private static final int MANY = 500;

    record Pair(String a, String b, long line) {}

    record Position(String code, double x, double y) {}

    record Numbered(long line, DivisionRow row) {}

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    void fault(String file, long line, String column, String message) {
        if (violations.size() < MANY) {
            violations.add(new Violation(file + ":" + line + ":" + column, message));
        }
    }

    List<Numbered> divisions(byte[] content) {
        List<Numbered> rows = new ArrayList<>();
        read("divisions", content, List.of("code", "name", "type", "parent", "population"), record -> {
            DivisionRow row = division(record);
            if (row != null) {
                rows.add(new Numbered(record.getStartingLineNumber(), row));
            }
        });
        return rows;
    }

    private DivisionRow division(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        int before = violations.size();
        String code = text(record, "code");
        DivisionType type = type(record, line);
        if (type != null && !code.matches("[0-9]{" + type.digits() + "}")) {
            fault("divisions", line, "code", type + " 的代码应为 " + type.digits() + " 位数字");
        }
        String name = text(record, "name");
        if (name.isEmpty() || name.length() > 100) {
            fault("divisions", line, "name", "名称应为 1 至 100 个字");
        }
        Integer population = number(record, "population", line, true);
        Integer adults = number(record, "adults", line, false);
        LocalDate asOf = date(record, line);
        String parent = text(record, "parent");
        return violations.size() > before
                ? null
                : new DivisionRow(
                        code,
                        name,
                        type,
                        parent.isEmpty() ? null : parent,
                        population,
                        asOf,
                        adults,
                        null,
                        affiliation(record, line));
    }

    private DivisionType type(NamedCsvRecord record, long line) {
        try {
            return DivisionType.valueOf(text(record, "type"));
        } catch (IllegalArgumentException e) {
            fault("divisions", line, "type", "未知的类型");
            return null;
        }
    }

    private Division.Affiliation affiliation(NamedCsvRecord record, long line) {
        String text = text(record, "affiliation");
        try {
            return text.isEmpty() ? null : Division.Affiliation.valueOf(text);
        } catch (IllegalArgumentException e) {
            fault("divisions", line, "affiliation", "应为 COUNTY 或 UPPER");
            return null;
        }
    }

    private Integer number(NamedCsvRecord record, String column, long line, boolean required) {
        String text = text(record, column);
        if (text.isEmpty() && !required) {
            return null;
        }
        if (!text.matches("[0-9]{1,8}")) {
            fault("divisions", line, column, "应为不小于零的整数");
            return null;
        }
        return Integer.valueOf(text);
    }

    private LocalDate date(NamedCsvRecord record, long line) {
        String text = text(record, "populationAsOf");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault("divisions", line, "populationAsOf", "日期应为 2026-06-30 的形式");
            return null;
        }
    }

    List<Pair> adjacency(byte[] content) {
        List<Pair> pairs = new ArrayList<>();
        read(
                "adjacency",
                content,
                List.of("a", "b"),
                record -> pairs.add(new Pair(text(record, "a"), text(record, "b"), record.getStartingLineNumber())));
        return pairs;
    }

    List<Position> positions(byte[] content) {
        List<Position> positions = new ArrayList<>();
        read("positions", content, List.of("code", "x", "y"), record -> {
            try {
                double x = Double.parseDouble(text(record, "x"));
                double y = Double.parseDouble(text(record, "y"));
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    throw new NumberFormatException();
                }
                positions.add(new Position(text(record, "code"), x, y));
            } catch (NumberFormatException e) {
                fault("positions", record.getStartingLineNumber(), "x", "坐标应为数字");
            }
        });
        return positions;
    }

    private void read(String file, byte[] content, List<String> required, Consumer<NamedCsvRecord> each) {
        if (content == null) {
            return;
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().maxBufferSize(1 << 20).ofNamedCsvRecord(decoded(content))) {
            boolean checked = false;
            for (NamedCsvRecord record : reader) {
                if (!checked) {
                    for (String column : required) {
                        if (record.findField(column).isEmpty()) {
                            fault(file, 1, column, "缺少该列");
                            return;
                        }
                    }
                    checked = true;
                }
                each.accept(record);
            }
            if (!checked) {
                fault(file, 1, required.get(0), "文件没有数据行");
            }
        } catch (CsvParseException e) {
            fault(file, 1, required.get(0), "不是有效的 CSV 文件");
        } catch (CharacterCodingException e) {
            fault(file, 1, required.get(0), "文件编码应为 UTF-8 或 GB18030");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
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

    private static String text(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).orElse("");
    }

    Map<String, Long> lines(List<Numbered> rows) {
        Map<String, Long> lines = new java.util.HashMap<>();
        rows.forEach(row -> lines.put(row.row().code(), row.line()));
        return lines;
    }
}
