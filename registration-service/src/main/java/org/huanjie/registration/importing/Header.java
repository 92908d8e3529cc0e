package org.huanjie.registration.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a file is what; order is free, synonyms are known, other columns are kept but not read. */
final class Header {
    /** The columns that are read. */
    enum Column {
        NAME("姓名", "选民姓名", "名字"),
        CITIZEN_ID("公民身份号码", "身份证号", "身份证号码", "公民身份证号码", "证件号码"),
        ETHNICITY("民族"),
        HOUSEHOLD("户籍地代码", "户口所在地代码", "户籍代码"),
        UNIT("选举单位代码", "单位代码", "选区单位代码"),
        ADDRESS("现住址", "住址", "现居住地", "地址"),
        PHONE("联系电话", "电话", "手机", "手机号码"),
        NOTE("备注", "说明"),
        SEX("性别"),
        GROUP("选民小组", "小组"),
        AWAY("是否外出", "外出");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String title() {
            return names.get(0);
        }
    }

    private final List<String> titles;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private Header(List<String> titles) {
        this.titles = titles;
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            of(titles.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
    }

    static Header of(List<String> cells) {
        List<String> titles = new ArrayList<>();
        cells.forEach(cell -> titles.add(cell.replace("\ufeff", "").strip()));
        return new Header(titles);
    }

    private static Optional<Column> of(String title) {
        for (Column column : Column.values()) {
            if (column.names.contains(title)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
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

    List<String> titles() {
        return titles;
    }

    /** The cell of a column, empty where the file has none. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }
}
