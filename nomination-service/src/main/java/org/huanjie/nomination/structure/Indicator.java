package org.huanjie.nomination.structure;

import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the composition of a congress is looked at by; ages are those of the election day. */
@Schema(name = "StructureIndicator")
enum Indicator {
    WOMEN("妇女") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return person.sex() == null ? null : person.sex().equals("2");
        }
    },
    MINORITY("少数民族") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return person.ethnicity() == null ? null : !person.ethnicity().equals(HAN);
        }
    },
    CPC("中共党员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.politicalStatus(), "CPC");
        }
    },
    NON_CPC("非中共党员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            Boolean member = CPC.of(person, day);
            return member == null ? null : !member;
        }
    },
    WORKER("工人") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.occupation(), "WORKER");
        }
    },
    FARMER("农民") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.occupation(), "FARMER");
        }
    },
    PROFESSIONAL("专业技术人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.occupation(), "PROFESSIONAL");
        }
    },
    CADRE("党政干部") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.occupation(), "CADRE");
        }
    },
    GRASS_ROOTS("基层人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.occupation(), "WORKER", "FARMER", "PROFESSIONAL");
        }
    },
    RE_ELECTED("连任代表") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return person.reElected();
        }
    },
    AGE_UP_TO_35("35岁以下人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return aged(person, day, 0, YOUNG);
        }
    },
    AGE_36_TO_55("36至55岁人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return aged(person, day, YOUNG + 1, MIDDLE);
        }
    },
    AGE_FROM_56("56岁以上人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return aged(person, day, MIDDLE + 1, Integer.MAX_VALUE);
        }
    },
    COLLEGE("大专以上文化程度人员") {
        @Override
        Boolean of(Person person, LocalDate day) {
            return Codes.in(person.education(), "COLLEGE");
        }
    };

    private static final String HAN = "01";
    private static final int YOUNG = 35;
    private static final int MIDDLE = 55;

    private final String word;

    Indicator(String word) {
        this.word = word;
    }

    /** Whether a person counts; null where nobody has told. */
    abstract Boolean of(Person person, LocalDate electionDay);

    /** In Chinese, as it is said in sentences. */
    String word() {
        return word;
    }

    private static Boolean aged(Person person, LocalDate day, int from, int to) {
        if (person.birthDate() == null) {
            return null;
        }
        int age = Period.between(person.birthDate(), day).getYears();
        return age >= from && age <= to;
    }
}
