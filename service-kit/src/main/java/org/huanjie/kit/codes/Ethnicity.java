package org.huanjie.kit.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ethnic groups (民族) by GB/T 3304: two-digit codes and their words. */
public final class Ethnicity {
    /** 汉族, which is no minority. */
    public static final String HAN = "01";

    private static final List<String> NAMES = List.of(
            "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬",
            "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴",
            "珞巴", "基诺");
    private static final Map<String, String> WORDS = words();
    private static final Map<String, String> CODES = codes();

    private Ethnicity() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            words.put("%02d".formatted(i + 1), NAMES.get(i));
        }
        words.put("97", "其他");
        words.put("98", "外国血统中国籍人士");
        return Map.copyOf(words);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        WORDS.forEach((code, word) -> {
            codes.put(code, code);
            codes.put(word, code);
        });
        NAMES.forEach(name -> codes.put(name + "族", codes.get(name)));
        return Map.copyOf(codes);
    }

    /** The word of a code, without 族: {@code 11} is 满; empty for what is no code. */
    public static Optional<String> word(String code) {
        return Optional.ofNullable(code).map(WORDS::get);
    }

    /** The code of a code or word, with or without 族; empty for what is neither. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(text).map(CODES::get);
    }
}
