package org.huanjie.bench.registration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A household file of invented people, as the police would give it: unit by unit, everybody once, all of age; of every 40th the
 * household register is in another village, which is a finding.
 */
final class HouseholdFile {
    private static final int DAYS = 25_000;
    private static final int STRIDE = 7_919;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1939, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "伟强军勇杰涛明超辉刚健峰磊波斌鹏飞龙平志宏建国华文武芳娜敏静丽艳娟霞秀英玲桂兰梅红玉珍凤莲香月琴云芬菊";

    private HouseholdFile() {}

    /** @param rows voters, over all units of the county */
    static void write(VoterCounty county, int rows, Path file) throws IOException {
        List<String> units = county.units();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("姓名,公民身份号码,民族,户籍地代码,选举单位代码,现住址,联系电话,备注\n");
            for (int i = 0; i < rows; i++) {
                int unit = (int) ((long) i * units.size() / rows);
                String household = i % 40 == 0 ? units.get((unit + 1) % units.size()) : units.get(unit);
                out.write(name(i) + "," + citizenId(county.code(), i) + "," + (i % 17 == 0 ? "回族" : "汉族") + ","
                        + household
                        + "," + units.get(unit) + ",测试县" + (i % 90 + 1) + "号院" + (i % 300 + 1) + "室,"
                        + (i % 3 == 0 ? "" : "1990" + String.format("%07d", i % 10_000_000)) + ",\n");
            }
        }
    }

    /** Of the first surnames there are more. */
    static String name(int i) {
        long mixed = Math.floorMod(i * 0x9E3779B97F4A7C15L, 1L << 62);
        int first = (int) (mixed % SURNAMES.length());
        int second = (int) (mixed / 64 % SURNAMES.length());
        int a = (int) (mixed / 4_096 % GIVEN.length());
        int b = (int) (mixed / 262_144 % GIVEN.length());
        return SURNAMES.charAt(Math.min(first, second)) + "" + GIVEN.charAt(a) + (i % 9 == 0 ? "" : GIVEN.charAt(b));
    }

    /**
     * A valid number (GB 11643) of an area that no county has.
     *
     * @param area six digits
     * @param i    below ten million; each has another number
     */
    static String citizenId(String area, int i) {
        LocalDate birth = FIRST_BIRTH.plusDays((long) i * STRIDE % DAYS);
        String seventeen =
                area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", i / DAYS * 2 + i % 2);
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (seventeen.charAt(at) - '0');
        }
        return seventeen + CHECKS.charAt(sum % CHECKS.length());
    }
}
