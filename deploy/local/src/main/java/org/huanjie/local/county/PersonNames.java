package org.huanjie.local.county;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invents names of persons, as a county's household register has them: Han, with middle dots, with rare characters. */
final class PersonNames {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪" + "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "上官", "司马", "诸葛", "夏侯");
    private static final String MALE = "伟强军勇杰涛明超辉刚健峰磊波斌鹏飞龙平志宏建国华文武德福贵生林森海洋东升旭亮晨浩宇轩泽俊博凯鑫毅恒山川松柏友根发旺财";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀英玲桂兰梅红玉珍凤莲香月琴云芬菊春花素雪莹慧婷雅洁倩颖欣怡佳琪琳薇蓉萍燕翠瑶璐彩巧淑惠贞";
    private static final String EITHER = "晓小永世春秋金银玉文新清安乐子思嘉一家庆元长万光亚远先正大成";
    /** CJK extensions A, B and E among them: four bytes in UTF-8 and in GB18030. */
    private static final List<String> RARE = List.of("䶮", "㛃", "𠮷", "𣲘", "𬱖", "犇", "燊", "喆", "翀", "垚");

    private static final List<String> UYGUR_MALE = List.of("艾力", "买买提", "吐尔逊", "阿不都拉", "库尔班", "玉山江");
    private static final List<String> UYGUR_FEMALE = List.of("阿依古丽", "古丽娜尔", "帕提古丽", "热依汗", "玛依拉", "迪丽努尔");
    private static final List<String> TIBETAN = List.of("扎西", "次仁", "顿珠", "卓玛", "央金", "旺堆", "德吉", "平措");

    /** Characters of given names with others that sound the same. */
    private static final Map<String, String> SAME_SOUND =
            Map.of("军", "君", "明", "铭", "伟", "玮", "芳", "方", "玲", "灵", "静", "敬", "玉", "育", "晓", "筱");

    private final Random random;

    PersonNames(Random random) {
        this.random = random;
    }

    String surname() {
        if (random.nextInt(400) == 0) {
            return DOUBLE_SURNAMES.get(random.nextInt(DOUBLE_SURNAMES.size()));
        }
        // the smaller of two draws: the first surnames of the list are the common ones
        int at = Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length()));
        return SURNAMES.substring(at, at + 1);
    }

    String han(String surname, boolean male) {
        String own = male ? MALE : FEMALE;
        if (random.nextInt(250) == 0) {
            return surname + of(EITHER) + RARE.get(random.nextInt(RARE.size()));
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> surname + of(own);
            case 2, 3, 4 -> surname + of(EITHER) + of(own);
            default -> surname + of(own) + of(own);
        };
    }

    /** Given name and father's name with a middle dot (U+00B7). */
    String uygur(boolean male) {
        List<String> own = male ? UYGUR_MALE : UYGUR_FEMALE;
        return own.get(random.nextInt(own.size())) + "·" + UYGUR_MALE.get(random.nextInt(UYGUR_MALE.size()));
    }

    String tibetan() {
        String first = TIBETAN.get(random.nextInt(TIBETAN.size()));
        String second = TIBETAN.get(random.nextInt(TIBETAN.size()));
        return first.equals(second) ? first : first + second;
    }

    /** Another name of the same sound; empty where none is known. */
    static Optional<String> soundingLike(String name) {
        String given = name.substring(name.length() - 1);
        return Optional.ofNullable(SAME_SOUND.get(given)).map(other -> name.substring(0, name.length() - 1) + other);
    }

    private String of(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
