package org.huanjie.local.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Peoples the leaves household by household, adults only: who is 18 on the election day, by a plausible pyramid. Nobody has
 * name, sex and birthday of another by chance, so that only planted duplicates are found.
 */
final class People {
    private static final String[] MINORITIES = {"土家", "苗", "回", "侗", "满", "维吾尔", "藏", "蒙古"};
    private static final int[] MINORITY_WEIGHTS = {44, 22, 14, 9, 4, 3, 2, 2};
    /** Upper age of a bracket and its weight. */
    private static final int[][] PYRAMID = {{24, 9}, {34, 16}, {44, 18}, {54, 20}, {64, 18}, {74, 12}, {84, 6}, {97, 1}
    };

    private static final String[] NOTES = {"外出务工", "低保户", "独居老人", "在外求学", "退役军人"};

    private final Random random;
    private final LocalDate electionDay;
    private final PersonNames names;
    private final CitizenIds ids;
    private final Set<String> known = new HashSet<>();

    People(long seed, LocalDate electionDay) {
        this.random = new Random(seed);
        this.electionDay = electionDay;
        this.names = new PersonNames(random);
        this.ids = new CitizenIds();
    }

    /** Everybody who is to be a voter, leaf by leaf. */
    List<Citizen> settle(List<Leaf> leaves) {
        List<Citizen> citizens = new ArrayList<>();
        for (Leaf leaf : leaves) {
            int left = leaf.adults();
            for (int house = 1; left > 0; house++) {
                if (leaf.hasLand()) {
                    left -= household(leaf, house, left, citizens);
                } else {
                    citizens.add(staff(leaf));
                    left--;
                }
            }
        }
        return citizens;
    }

    /** One more grown-up of a leaf, for a planted fault. */
    Citizen single(Leaf leaf) {
        return born(leaf, birth(age()), random.nextBoolean());
    }

    /** Somebody with a given birthday. */
    Citizen born(Leaf leaf, LocalDate birth, boolean male) {
        String address = address(leaf, 900 + random.nextInt(90));
        String ethnicity = ethnicity(leaf.township());
        return citizen(leaf.code(), leaf.code(), address, ethnicity, names.surname(), birth, male);
    }

    /** Whom another township lists again, under another number. */
    Citizen again(Citizen one, Leaf leaf) {
        return at(leaf, one, ids.next(one.birth(), one.male()), one.birth());
    }

    /** The same, where the number differs in one digit of the birthday; empty where all such numbers are somebody's. */
    Optional<Citizen> mistyped(Citizen one, Leaf leaf) {
        return IntStream.range(0, 10)
                .map(digit -> one.birth().getDayOfMonth() / 10 * 10 + digit)
                .filter(day -> day > 0
                        && day != one.birth().getDayOfMonth()
                        && day <= one.birth().lengthOfMonth())
                .mapToObj(one.birth()::withDayOfMonth)
                .flatMap(day -> ids.onAnotherDay(one.id(), day, one.male()).map(id -> at(leaf, one, id, day)).stream())
                .findFirst();
    }

    private Citizen at(Leaf leaf, Citizen one, String id, LocalDate birth) {
        String address = address(leaf, 900 + random.nextInt(90));
        return new Citizen(
                one.name(), id, birth, one.male(), one.ethnicity(), leaf.code(), leaf.code(), address, "", "");
    }

    /** A twin in the same household. */
    Citizen twin(Citizen one, String name) {
        String id = ids.next(one.birth(), one.male());
        return new Citizen(
                name, id, one.birth(), one.male(), one.ethnicity(), one.home(), one.unit(), one.address(), "", "");
    }

    /** Staff in the unit's collective household register (集体户). */
    private Citizen staff(Leaf unit) {
        String address = String.join("", unit.places()) + "宿舍" + (1 + random.nextInt(40)) + "号";
        LocalDate birth = birth(19 + random.nextInt(41));
        String ethnicity = ethnicity(unit.township());
        return citizen(unit.code(), unit.code(), address, ethnicity, names.surname(), birth, random.nextBoolean());
    }

    private int household(Leaf leaf, int house, int most, List<Citizen> citizens) {
        int size = Math.min(most, size());
        String address = address(leaf, house);
        String ethnicity = ethnicity(leaf.township());
        String surname = names.surname();
        int headAge = age();
        boolean male = random.nextInt(4) > 0;
        Map<String, Citizen> members = new HashMap<>();
        for (int i = 0; i < size; i++) {
            boolean spouse = i == 1;
            boolean sex = i == 0 ? male : spouse ? !male : random.nextBoolean();
            int age = i == 0 ? headAge : spouse ? near(headAge) : relative(headAge);
            String family = spouse ? names.surname() : surname;
            Citizen member;
            do {
                member = citizen(leaf.code(), leaf.code(), address, ethnicity, family, birth(age), sex);
            } while (members.putIfAbsent(member.name(), member) != null);
            citizens.add(member);
        }
        return size;
    }

    private Citizen citizen(
            String home, String unit, String address, String ethnicity, String surname, LocalDate birth, boolean male) {
        LocalDate day = birth;
        while (!ids.hasFree(day, male)) {
            day = day.minusDays(1);
        }
        String name;
        do {
            name = name(ethnicity, surname, male);
        } while (!known.add(name + day + male));
        String phone = random.nextInt(5) == 0 ? "" : "1990123" + String.format("%04d", random.nextInt(10_000));
        String note = random.nextInt(12) == 0 ? NOTES[random.nextInt(NOTES.length)] : "";
        return new Citizen(name, ids.next(day, male), day, male, ethnicity, home, unit, address, phone, note);
    }

    private String name(String ethnicity, String surname, boolean male) {
        return switch (ethnicity) {
            case "维吾尔" -> names.uygur(male);
            case "藏" -> random.nextInt(6) == 0 ? names.han(surname, male) : names.tibetan();
            default -> names.han(surname, male);
        };
    }

    private String ethnicity(String township) {
        boolean compact = township.equals(MapMaker.COUNTY + "203"); // the ethnic township (民族乡)
        if (random.nextInt(100) >= (compact ? 45 : 7)) {
            return "汉";
        }
        if (compact && random.nextInt(10) > 0) {
            return "土家";
        }
        int at = random.nextInt(100);
        for (int i = 0; i < MINORITIES.length; i++) {
            at -= MINORITY_WEIGHTS[i];
            if (at < 0) {
                return MINORITIES[i];
            }
        }
        return "汉";
    }

    private int age() {
        int at = random.nextInt(100);
        int from = 18;
        for (int[] bracket : PYRAMID) {
            at -= bracket[1];
            if (at < 0) {
                return from + random.nextInt(bracket[0] - from + 1);
            }
            from = bracket[0] + 1;
        }
        return 40;
    }

    private int size() {
        int at = random.nextInt(100);
        return at < 18 ? 1 : at < 60 ? 2 : at < 80 ? 3 : at < 94 ? 4 : 5;
    }

    private int near(int age) {
        return Math.max(20, age - 4 + random.nextInt(9));
    }

    /** A grown-up child where the head is old enough to have one, else a parent. */
    private int relative(int headAge) {
        int distance = 22 + random.nextInt(11);
        return headAge - distance >= 18 ? headAge - distance : Math.min(99, headAge + distance);
    }

    private LocalDate birth(int age) {
        return electionDay.minusYears(age).minusDays(random.nextInt(365));
    }

    private static String address(Leaf leaf, int house) {
        return MapMaker.COUNTY_NAME + String.join("", leaf.places()) + house + "号";
    }
}
