package org.huanjie.registration.roll;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.kit.problem.Rule;

/** How a roll follows from the one before: old + additions − removals = new. */
record Arithmetic(
        int previous,
        int turned18,
        int restored,
        int movedIn,
        int otherAdded,
        int deceased,
        int movedOut,
        int deprived,
        int otherRemoved,
        int total) {
    static final Rule BALANCE = new Rule("R-47", "REG_ARITHMETIC", "选举法 art. 27");

    /**
     * A first roll: everybody is added.
     *
     * @param movedIn from other rolls of the same election
     */
    static Arithmetic first(int count, int movedIn) {
        return new Arithmetic(0, 0, 0, movedIn, count - movedIn, 0, 0, 0, 0, count);
    }

    /** What became of the last roll, by ground as {@code roll_correction} names them. */
    static Arithmetic of(int previous, Map<String, Integer> grounds) {
        Arithmetic sums = new Arithmetic(
                previous,
                grounds.getOrDefault("TURNED_18", 0),
                grounds.getOrDefault("RESTORED", 0),
                grounds.getOrDefault("MOVED_IN", 0),
                grounds.getOrDefault("OTHER_ADDED", 0),
                grounds.getOrDefault("DECEASED", 0),
                grounds.getOrDefault("MOVED_OUT", 0),
                grounds.getOrDefault("DEPRIVED", 0),
                grounds.getOrDefault("OTHER_REMOVED", 0),
                0);
        return sums.withTotal(previous + sums.added() - sums.removed());
    }

    private Arithmetic withTotal(int sum) {
        return new Arithmetic(
                previous, turned18, restored, movedIn, otherAdded, deceased, movedOut, deprived, otherRemoved, sum);
    }

    /** The same without grounds: beside the few names of a correction a ground would tell of a person. */
    Arithmetic withoutGrounds() {
        return new Arithmetic(previous, 0, 0, 0, added(), 0, 0, 0, removed(), total);
    }

    int added() {
        return turned18 + restored + movedIn + otherAdded;
    }

    int removed() {
        return deceased + movedOut + deprived + otherRemoved;
    }

    /**
     * Why the roll has so many voters, in words: 上次名单3842名；增加241名（新满十八周岁96名、…）；减少180名（死亡61名、…）；本次名单3903名。
     */
    String explanation() {
        return "上次名单%d名；增加%d名%s；减少%d名%s；本次名单%d名。"
                .formatted(
                        previous,
                        added(),
                        grounds(
                                List.of("新满十八周岁", "恢复政治权利", "迁入", "其他"),
                                List.of(turned18, restored, movedIn, otherAdded)),
                        removed(),
                        grounds(
                                List.of("死亡", "迁出", "被剥夺政治权利", "其他"),
                                List.of(deceased, movedOut, deprived, otherRemoved)),
                        total);
    }

    private static String grounds(List<String> names, List<Integer> numbers) {
        String all = IntStream.range(0, names.size())
                .filter(i -> numbers.get(i) > 0)
                .mapToObj(i -> names.get(i) + numbers.get(i) + "名")
                .collect(Collectors.joining("、"));
        return all.isEmpty() ? "" : "（" + all + "）";
    }

    /** @param entries on the roll */
    boolean balances(int entries) {
        return previous + added() - removed() == total && total == entries;
    }
}
