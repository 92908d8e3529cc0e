package org.huanjie.districting.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Rule;

/** The articles that the check's rules rest on, as a clerk reads them. */
final class LawArticles {
    private static final String ARTICLES = " art. ";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<String, String> BY_CODE = List.of(
                    PlanCheck.SUM,
                    PlanCheck.SEATS,
                    PlanCheck.BASIS,
                    PlanCheck.EQUAL,
                    PlanCheck.NESTING,
                    PlanCheck.COMPLETE,
                    PlanCheck.UPPER,
                    AmendmentCheck.AFTER_NOTICE)
            .stream()
            .collect(Collectors.toMap(Rule::code, rule -> chinese(rule.source())));

    private LawArticles() {}

    /** 选举法第二十六条; null for a rule that is none of the check's. */
    static String of(String code) {
        return BY_CODE.get(code);
    }

    /** {@code 选举法 art. 15, 25} is 选举法第十五条、第二十五条. */
    static String chinese(String source) {
        int at = source.indexOf(ARTICLES);
        if (at < 0) {
            return source.equals("practice") ? "惯例" : source;
        }
        return source.substring(0, at)
                + Arrays.stream(source.substring(at + ARTICLES.length()).split(", "))
                        .map(article -> "第" + numeral(Integer.parseInt(article)) + "条")
                        .collect(Collectors.joining("、"));
    }

    private static String numeral(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String left = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return left + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
