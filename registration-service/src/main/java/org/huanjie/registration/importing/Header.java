package org.huanjie.registration.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which column of a file is what; order is free, synonyms are known, other columns are kept but not read. */
final class Header {
    /** The columns that are read. */
    enum Column {
        NAME("姓名", "选民姓名", "名字", "公民姓名"),
        CITIZEN_ID("公民身份号码", "身份证号", "身份证号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "居民身份证号", "证件号码", "身份号码"),
        ETHNICITY("民族", "民族代码"),
        HOUSEHOLD("户籍地代码", "户口所在地代码", "户籍代码", "户籍地行政区划代码"),
        UNIT("选举单位代码", "单位代码", "选区单位代码", "登记单位代码"),
        ADDRESS("现住址", "住址", "现居住地", "现居住地址", "居住地址", "家庭住址", "地址"),
        PHONE("联系电话", "电话", "电话号码", "手机", "手机号", "手机号码", "联系方式"),
        NOTE("备注", "说明"),
        SEX("性别"),
        GROUP("选民小组", "小组"),
        AWAY("是否外出", "外出"),
        CHANGE("变动原因", "变动情况"),
        CHANGED_ON("变动日期", "变动时间");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String title() {
            return names.get(0);
        }
    }

    /** Columns that this service writes itself, in the file of rejections; of a mended file they are left out. */
    static final List<String> LINE = List.of("行号");

    static final List<String> FAULTS = List.of("字段", "原因代码", "原因");

    private static final Set<String> SILENT = Set.of("序号", "编号");
    /** Of the registration form (选民登记表), but nothing that a registration keeps. */
    private static final Set<String> NOT_KEPT = Set.of("文化程度", "政治面貌", "职业", "工作单位", "登记类别", "证明编号", "外出地点");

    private final List<String> titles = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private final int width;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Set<Column> doubled = new TreeSet<>();

    private Header(List<String> cells) {
        boolean mended = cells.stream().map(Header::plain).toList().containsAll(List.of("原因代码", "行号"));
        width = cells.size();
        for (int i = 0; i < width; i++) {
            String title = cells.get(i).replace("\ufeff", "").strip();
            if (mended && (LINE.contains(title) || FAULTS.contains(title))) {
                continue;
            }
            int place = titles.size();
            titles.add(title);
            kept.add(i);
            of(title).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    doubled.add(column);
                }
            });
        }
    }

    static Header of(List<String> cells) {
        return new Header(cells);
    }

    /** Whether a row may be a header at all: it names a column that is read. */
    static boolean isLikely(List<String> cells) {
        return cells.stream().anyMatch(cell -> of(cell).isPresent());
    }

    private static Optional<Column> of(String title) {
        String plain = plain(title);
        for (Column column : Column.values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Without spaces, star, colon, and what is said in brackets: {@code *姓 名（必填）：} is 姓名. */
    private static String plain(String title) {
        return title.replaceAll("[（(\\[【].*", "").replaceAll("[\\s\\p{Z}\\ufeff*＊:：]", "");
    }

    /** Columns without which nothing can be read. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Column column : List.of(Column.NAME, Column.CITIZEN_ID, Column.UNIT)) {
            if (!places.containsKey(column)) {
                missing.add(column.title());
            }
        }
        return missing;
    }

    /** Columns that the file has twice, by the name of it or by another. */
    Set<Column> doubled() {
        return doubled;
    }

    /** Titles of columns that are passed over; true where they belong to the form, false where nobody knows them. */
    Map<String, Boolean> passedOver() {
        Map<String, Boolean> over = new java.util.LinkedHashMap<>();
        for (String title : new ArrayList<>(titles)) {
            String plain = plain(title);
            if (!plain.isEmpty() && of(title).isEmpty() && !SILENT.contains(plain)) {
                over.put(title, NOT_KEPT.contains(plain));
            }
        }
        return over;
    }

    List<String> titles() {
        return titles;
    }

    /** Columns of the file, with those that are left out. */
    int width() {
        return width;
    }

    /** A row's cells under {@link #titles}, as many as it has. */
    List<String> kept(List<String> cells) {
        if (kept.size() == width) {
            return cells;
        }
        Set<Integer> places = new HashSet<>(kept);
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= width || places.contains(i)) {
                rest.add(cells.get(i));
            }
        }
        return rest;
    }

    /** The cell of a column, empty where the file has none. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size()
                ? ""
                : typed(cells.get(place).strip());
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Without what makes a sheet take it for text: {@code '=…} of our own files, {@code ="…"} of others. */
    private static String typed(String cell) {
        if (cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0) {
            return cell.substring(1);
        }
        return cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2
                ? cell.substring(2, cell.length() - 1)
                : cell;
    }
}
