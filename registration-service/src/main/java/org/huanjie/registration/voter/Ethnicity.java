package org.huanjie.registration.voter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ethnic groups (民族) by GB/T 3304, as two-digit codes; files carry the words, with or without 族. */
public final class Ethnicity {
    public static final String HAN = "01";
    private static final List<String> NAMES = List.of(
            "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬",
            "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴",
            "珞巴", "基诺");
    private static final Map<String, String> CODES = codes();

    private Ethnicity() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String code = "%02d".formatted(i + 1);
            codes.put(NAMES.get(i), code);
            codes.put(NAMES.get(i) + "族", code);
            codes.put(code, code);
        }
        codes.put("其他", "97");
        codes.put("97", "97");
        codes.put("外国血统中国籍人士", "98");
        codes.put("98", "98");
        return codes;
    }

    /** The code of a code or word. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(text).map(word -> CODES.get(CitizenId.plain(word)));
    }
}
