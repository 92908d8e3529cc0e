package org.huanjie.local.county;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Invents names of places; none is used twice in one township, nor two townships alike. */
final class PlaceNames {
    private static final String HEADS = "云清碧青白丹紫翠沧澄涵霁岚松柏竹梅兰荷桂枫桐榆柳石龙凤鹤鹭鹿长永安泰和宁嘉瑞";
    private static final String TAILS = "泽溪河湖塘渡湾洲港岭坪坡冲台陂垸林园井关口店堰坝圩畈峪浦桥";
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏";
    private static final List<String> VILLAGE_TAILS = List.of("家湾村", "家冲村", "家店村", "家坝村", "家塘村", "家岭村", "家畈村");
    private static final List<String> COMMUNITIES = List.of(
            "滨湖", "望江", "文昌", "学府", "朝晖", "迎春", "锦绣", "翠苑", "古城", "鼓楼", "南门", "北门", "东湖", "西园", "康宁", "育英", "新桥", "百花",
            "丰乐", "兴业", "和畅", "明珠", "荷塘", "银杏", "芳草", "听涛", "观澜", "映月", "青枫", "紫竹", "凤凰", "桃源", "梧桐", "春晓", "秋水", "望岳",
            "安居", "同心", "致远", "书院", "茶亭", "码头", "粮市", "布市", "北塔", "南塔", "东关", "西关", "杏林", "梅园", "橘洲", "槐荫", "松鹤", "清波",
            "长虹", "金桥");

    private static final List<String> WORK_UNITS =
            List.of("中学", "中心小学", "卫生院", "机关", "水泥厂", "纺织有限公司", "农机有限公司", "林场", "食品有限公司", "职业技术学校", "供电所", "产业园管理处");

    private final Random random;
    private final Set<String> used = new HashSet<>();

    PlaceNames(Random random) {
        this.random = random;
    }

    String township() {
        return fresh("", () -> of(HEADS) + of(TAILS));
    }

    String village(String township) {
        return fresh(
                township,
                () -> random.nextInt(5) < 2
                        ? of(FAMILIES) + VILLAGE_TAILS.get(random.nextInt(VILLAGE_TAILS.size()))
                        : of(HEADS) + of(TAILS) + "村");
    }

    String community(String township) {
        return fresh(township, () -> COMMUNITIES.get(random.nextInt(COMMUNITIES.size())) + "社区");
    }

    String workUnit(String township, String prefix) {
        return fresh(township, () -> prefix + WORK_UNITS.get(random.nextInt(WORK_UNITS.size())));
    }

    /** 1 → 一, 21 → 二十一; up to 99. */
    static String numeral(int number) {
        String digits = "零一二三四五六七八九";
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        String tens = number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }

    private String of(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private String fresh(String within, Supplier<String> invent) {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            String name = invent.get();
            if (used.add(within + "/" + name)) {
                return name;
            }
        }
        throw new IllegalStateException("no more names to invent in " + within);
    }
}
