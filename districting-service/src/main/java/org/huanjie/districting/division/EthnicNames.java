package org.huanjie.districting.division;

import java.util.List;

/** Names of ethnic groups (民族) by the two digits of GB/T 3304. */
public final class EthnicNames {
    /** 汉族, which is no minority. */
    public static final String HAN = "01";

    private static final List<String> NAMES = List.of(
            "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬",
            "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴",
            "珞巴", "基诺");

    private EthnicNames() {}

    /** {@code 11} is 满族; a number without a name is told by its number. */
    public static String of(String code) {
        int number = Integer.parseInt(code);
        return number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) + "族" : "民族（代码" + code + "）";
    }
}
