package org.huanjie.districting.division;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huanjie.districting.division.table.BadTable;
import org.huanjie.districting.division.table.Table;
import org.huanjie.districting.division.table.TableRow;
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
                rows.add(new Numbered(record.line(), row));
            }
        });
        return rows;
    }

    private DivisionRow division(TableRow record) {
        long line = record.line();
        int before = violations.size();
        String code = record.text("code");
        DivisionType type = type(record, line);
        if (type != null && !code.matches("[0-9]{" + type.digits() + "}")) {
            fault("divisions", line, "code", type + " 的代码应为 " + type.digits() + " 位数字");
        }
        String name = Guard.off(record.text("name"));
        if (name.isEmpty() || name.length() > 100) {
            fault("divisions", line, "name", "名称应为 1 至 100 个字");
        }
        Integer population = number(record, "population", line, true);
        Integer adults = number(record, "adults", line, false);
        LocalDate asOf = date(record, line);
        List<Minority> minorities = minorities(record, line);
        String parent = record.text("parent");
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
                        minorities,
                        affiliation(record, line));
    }

    private DivisionType type(TableRow record, long line) {
        try {
            return DivisionType.valueOf(record.text("type"));
        } catch (IllegalArgumentException e) {
            fault("divisions", line, "type", "未知的类型");
            return null;
        }
    }

    private Division.Affiliation affiliation(TableRow record, long line) {
        String text = record.text("affiliation");
        try {
            return text.isEmpty() ? null : Division.Affiliation.valueOf(text);
        } catch (IllegalArgumentException e) {
            fault("divisions", line, "affiliation", "应为 COUNTY 或 UPPER");
            return null;
        }
    }

    /** 02:1200;11:300, by GB/T 3304; null where the file has no such column and says nothing of them. */
    private List<Minority> minorities(TableRow record, long line) {
        if (!record.has("minorities")) {
            return null;
        }
        String text = record.text("minorities");
        if (!text.matches("|[0-9]{2}:[0-9]{1,8}(;[0-9]{2}:[0-9]{1,8})*")) {
            fault("divisions", line, "minorities", "应为 02:1200;11:300 的形式");
            return null;
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(pair -> new Minority(pair.substring(0, 2), Integer.parseInt(pair.substring(3))))
                        .toList();
    }

    private Integer number(TableRow record, String column, long line, boolean required) {
        String text = record.text(column);
        if (text.isEmpty() && !required) {
            return null;
        }
        if (!text.matches("[0-9]{1,8}")) {
            fault("divisions", line, column, "应为不小于零的整数");
            return null;
        }
        return Integer.valueOf(text);
    }

    private LocalDate date(TableRow record, long line) {
        String text = record.text("populationAsOf");
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
                record -> pairs.add(new Pair(record.text("a"), record.text("b"), record.line())));
        return pairs;
    }

    List<Position> positions(byte[] content) {
        List<Position> positions = new ArrayList<>();
        read("positions", content, List.of("code", "x", "y"), record -> {
            try {
                double x = Double.parseDouble(record.text("x"));
                double y = Double.parseDouble(record.text("y"));
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    throw new NumberFormatException();
                }
                positions.add(new Position(record.text("code"), x, y));
            } catch (NumberFormatException e) {
                fault("positions", record.line(), "x", "坐标应为数字");
            }
        });
        return positions;
    }

    private void read(String file, byte[] content, List<String> required, Consumer<TableRow> each) {
        if (content == null) {
            return;
        }
        boolean[] any = new boolean[1];
        Predicate<TableRow> row = read -> {
            boolean whole = any[0] || hasAll(file, read, required);
            any[0] = true;
            if (whole) {
                each.accept(read);
            }
            return whole;
        };
        try {
            Table.read(content, row);
            if (!any[0]) {
                fault(file, 1, required.get(0), "文件没有数据行");
            }
        } catch (BadTable e) {
            fault(file, e.line(), required.get(0), e.getMessage());
        }
    }

    private boolean hasAll(String file, TableRow row, List<String> required) {
        for (String column : required) {
            if (!row.has(column)) {
                fault(file, 1, column, "缺少该列");
                return false;
            }
        }
        return true;
    }

    Map<String, Long> lines(List<Numbered> rows) {
        Map<String, Long> lines = new java.util.HashMap<>();
        rows.forEach(row -> lines.put(row.row().code(), row.line()));
        return lines;
    }
}
