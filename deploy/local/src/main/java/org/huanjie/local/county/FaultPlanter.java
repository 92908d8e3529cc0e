package org.huanjie.local.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Spoils a clean household file. What has to be refused is added beside the voters, what has to be taken is a changed row of
 * a voter: so the number of voters stays what was asked for.
 */
final class FaultPlanter {
    /** Of each kind of them at most: a person settles each. */
    private static final int LIKELY = 20;

    private static final String[] DEATH_NOTES = {"死亡", "已故", "2026年3月去世"};

    private final Random random;
    private final LocalDate electionDay;
    private final List<Leaf> leaves;
    private final People people;
    private final List<Citizen> citizens;
    private final int each;

    private final Map<Integer, HouseholdRow> changed = new TreeMap<>();
    private final Map<Integer, List<HouseholdRow>> added = new TreeMap<>();
    private final Set<Integer> touched = new HashSet<>();

    /** @param each how many of every kind */
    FaultPlanter(long seed, LocalDate electionDay, List<Leaf> leaves, People people, List<Citizen> citizens, int each) {
        this.random = new Random(seed);
        this.electionDay = electionDay;
        this.leaves = leaves;
        this.people = people;
        this.citizens = citizens;
        this.each = each;
    }

    /** All rows in the order of the file. */
    List<HouseholdRow> plant() {
        for (int i = 0; i < each; i++) {
            refused(i);
            duplicates();
            taken();
            if (i < LIKELY) {
                likelyTwice();
            }
        }
        List<HouseholdRow> rows = new ArrayList<>();
        for (int i = 0; i < citizens.size(); i++) {
            rows.add(changed.containsKey(i) ? changed.get(i) : HouseholdRow.of(citizens.get(i)));
            rows.addAll(added.getOrDefault(i, List.of()));
        }
        return rows;
    }

    private void refused(int round) {
        HouseholdRow wrong = stranger(FaultKind.WRONG_CHECK_DIGIT);
        add(wrong.with(HouseholdRow.CITIZEN_ID, otherCheck(wrong.citizenId())));
        int year = 1960 + 2 * random.nextInt(15) + 1;
        String noDay = CitizenIds.complete(MapMaker.COUNTY + year + "0229" + (101 + round % 800));
        add(stranger(FaultKind.IMPOSSIBLE_BIRTH_DATE).with(HouseholdRow.CITIZEN_ID, noDay));
        HouseholdRow rounded = stranger(FaultKind.ROUNDED_BY_SPREADSHEET);
        add(rounded.with(HouseholdRow.CITIZEN_ID, "9.90123E+17"));
        HouseholdRow formula = stranger(FaultKind.FORMULA_IN_ADDRESS);
        add(formula.with(HouseholdRow.CITIZEN_ID, otherCheck(formula.citizenId()))
                .with(HouseholdRow.ADDRESS, "=HYPERLINK(\"x\")"));
        add(row(FaultKind.ONE_DAY_TOO_YOUNG, born(electionDay.minusYears(18).plusDays(1))));
        add(row(FaultKind.SEVENTEEN, born(electionDay.minusYears(17).minusDays(random.nextInt(300)))));
        add(row(FaultKind.UNKNOWN_UNIT, people.single(leaf()).withUnit(MapMaker.COUNTY + "999999")));
        add(row(FaultKind.DECEASED, people.single(leaf()).withNote(DEATH_NOTES[round % DEATH_NOTES.length])));
        add(row(FaultKind.MOVED_OUT, people.single(leaf()).withNote("已迁出")));
        add(stranger(FaultKind.MISSING_NAME).with(HouseholdRow.NAME, ""));
        HouseholdRow digit = stranger(FaultKind.DIGIT_IN_NAME);
        add(digit.with(HouseholdRow.NAME, digit.name() + "2"));
        add(stranger(FaultKind.CUT_OFF_ROW).cutAfter(3));
    }

    private void duplicates() {
        int first = untouched(citizen -> true, citizens.size() / 2);
        add(first, HouseholdRow.of(citizens.get(first)).as(FaultKind.TWICE_IN_UNIT));
        int original = untouched(citizen -> true, citizens.size() / 2);
        Citizen citizen = citizens.get(original);
        Leaf other = outside(citizen);
        HouseholdRow again = HouseholdRow.of(citizen.withUnit(other.code())).as(FaultKind.TWO_TOWNSHIPS);
        add(original + random.nextInt(citizens.size() - original), again);
    }

    private void taken() {
        change(FaultKind.FULL_WIDTH_DIGITS, c -> true, row -> row.with(HouseholdRow.CITIZEN_ID, wide(row.citizenId())));
        change(
                FaultKind.SPACES_IN_NAME,
                c -> c.name().length() == 2,
                row -> row.with(
                        HouseholdRow.NAME,
                        " " + row.name().charAt(0) + "\u3000" + row.name().charAt(1)));
        change(
                FaultKind.SMALL_X,
                c -> c.id().endsWith("X"),
                row -> row.with(HouseholdRow.CITIZEN_ID, row.citizenId().replace('X', 'x')));
        change(
                FaultKind.FIFTEEN_DIGITS,
                c -> c.birth().getYear() < 2000,
                row -> row.with(
                        HouseholdRow.CITIZEN_ID,
                        row.citizenId().substring(0, 6) + row.citizenId().substring(8, 17)));
        change(
                FaultKind.OTHER_MIDDLE_DOT,
                c -> c.name().contains("·"),
                row -> row.with(HouseholdRow.NAME, row.name().replace('·', '\u2022')));
        change(FaultKind.RARE_CHARACTER, c -> c.name().codePoints().anyMatch(p -> p > 0xFFFF), row -> row);
        int moved = untouched(citizen -> true, citizens.size());
        HouseholdRow mover = HouseholdRow.of(citizens.get(moved)).as(FaultKind.HOUSEHOLD_ELSEWHERE);
        changed.put(
                moved,
                mover.with(HouseholdRow.HOME, outside(citizens.get(moved)).code()));
        change(FaultKind.LINE_BREAK_IN_NOTE, c -> true, row -> row.with(HouseholdRow.NOTE, "外出务工\n春节返乡"));
        int at = untouched(c -> c.home().equals(c.unit()), citizens.size());
        Leaf leaf = leafOf(citizens.get(at));
        change(FaultKind.JUST_OLD_ENOUGH, at, people.born(leaf, electionDay.minusYears(18), random.nextBoolean()));
    }

    /** Each in the place of a voter, so that there are as many. */
    private void likelyTwice() {
        Citizen twice = untouched();
        int elsewhere = elsewhere(twice);
        change(FaultKind.PROBABLY_TWICE, elsewhere, people.again(twice, leafOf(citizens.get(elsewhere))));
        Citizen mistyped = citizens.get(untouched(citizen -> citizen.birth().getYear() < 2005, citizens.size()));
        int there = elsewhere(mistyped);
        people.mistyped(mistyped, leafOf(citizens.get(there)))
                .ifPresent(again -> change(FaultKind.MISTYPED_BIRTHDAY, there, again));
        int sounding = untouched(c -> PersonNames.soundingLike(c.name()).isPresent(), citizens.size());
        if (sounding >= 0) {
            Citizen one = citizens.get(sounding);
            String name = PersonNames.soundingLike(one.name()).orElseThrow();
            change(FaultKind.SOUNDS_THE_SAME, untouched(c -> true, citizens.size()), people.twin(one, name));
        }
    }

    private Citizen untouched() {
        return citizens.get(untouched(citizen -> true, citizens.size()));
    }

    private int elsewhere(Citizen citizen) {
        String township = citizen.unit().substring(0, 9);
        return untouched(other -> !other.unit().startsWith(township), citizens.size());
    }

    private void change(FaultKind kind, int at, Citizen citizen) {
        changed.put(at, row(kind, citizen));
    }

    private Leaf leafOf(Citizen citizen) {
        return leaves.stream()
                .filter(leaf -> leaf.code().equals(citizen.unit()))
                .findFirst()
                .orElseThrow();
    }

    /** Where no voter fits (few have a middle dot in their name), none is planted. */
    private void change(FaultKind kind, Predicate<Citizen> fits, UnaryOperator<HouseholdRow> spoil) {
        int at = untouched(fits, citizens.size());
        if (at >= 0) {
            changed.put(at, spoil.apply(HouseholdRow.of(citizens.get(at)).as(kind)));
        }
    }

    /** @return index of a fitting voter not used for another fault, -1 if there is none */
    private int untouched(Predicate<Citizen> fits, int below) {
        int start = random.nextInt(below);
        for (int i = 0; i < below; i++) {
            int at = (start + i) % below;
            if (fits.test(citizens.get(at)) && touched.add(at)) {
                return at;
            }
        }
        return -1;
    }

    private void add(HouseholdRow row) {
        add(random.nextInt(citizens.size()), row);
    }

    private void add(int after, HouseholdRow row) {
        added.computeIfAbsent(after, at -> new ArrayList<>()).add(row);
    }

    private HouseholdRow stranger(FaultKind kind) {
        return row(kind, people.single(leaf()));
    }

    private static HouseholdRow row(FaultKind kind, Citizen citizen) {
        return HouseholdRow.of(citizen).as(kind);
    }

    private Citizen born(LocalDate birth) {
        return people.born(leaf(), birth, random.nextBoolean());
    }

    private Leaf leaf() {
        Leaf leaf;
        do {
            leaf = leaves.get(random.nextInt(leaves.size()));
        } while (!leaf.hasLand());
        return leaf;
    }

    /** A leaf of another township than the citizen's. */
    private Leaf outside(Citizen citizen) {
        Leaf other;
        do {
            other = leaf();
        } while (citizen.unit().startsWith(other.township()));
        return other;
    }

    private static String otherCheck(String id) {
        return id.substring(0, 17) + (id.charAt(17) == '1' ? '2' : '1');
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
