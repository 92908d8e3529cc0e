package org.huanjie.kit.names;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;

/**
 * The order of names by the strokes of the surname (按姓名笔画为序), then of the given name, sign by sign: fewer strokes first, among
 * signs of as many the kinds of strokes in the order they are written (横竖撇点折, {@link StrokeKinds}). Signs whose kinds are not known,
 * those beyond the BMP among them, come after those of as many strokes whose kinds are; their strokes are counted by {@link StrokeTable} or
 * as Unicode's collation counts them, and they go by Unicode's order of radicals. {@link #uncertain} tells which these are.
 */
public final class SurnameStrokes {
    private static final ULocale STROKE = ULocale.forLanguageTag("zh-u-co-stroke");
    private static final String UNKNOWN = "9"; // after all kinds
    private static final Collator ICU = Collator.getInstance(STROKE).freeze();
    private static final AlphabeticIndex.ImmutableIndex<Object> COUNTED =
            new AlphabeticIndex<>(STROKE).buildImmutableIndex();

    /** Names by strokes; equal only where they are the same. */
    public static final Comparator<String> NAMES = SurnameStrokes::compare;

    private SurnameStrokes() {}

    /** How many strokes a sign has; 0 for a letter or mark. */
    public static int count(int point) {
        int known = StrokeKinds.of(point).map(String::length).orElseGet(() -> StrokeTable.count(point));
        return known > 0
                ? known
                : Character.isIdeographic(point) ? COUNTED.getBucketIndex(Character.toString(point)) : 0;
    }

    /** The Han signs of a name whose place among those of as many strokes is that of radicals, and wants a look. */
    public static List<String> uncertain(String name) {
        return name.codePoints()
                .filter(point ->
                        Character.isIdeographic(point) && StrokeKinds.of(point).isEmpty())
                .mapToObj(Character::toString)
                .distinct()
                .toList();
    }

    private static int compare(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = left[i] == right[i] ? 0 : compare(left[i], right[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compare(int left, int right) {
        int difference = Integer.compare(count(left), count(right));
        if (difference == 0) {
            difference = kinds(left).compareTo(kinds(right));
        }
        if (difference == 0) {
            difference = ICU.compare(Character.toString(left), Character.toString(right));
        }
        return difference == 0 ? Integer.compare(left, right) : difference;
    }

    private static String kinds(int point) {
        return StrokeKinds.of(point).orElse(UNKNOWN);
    }
}
