package org.huanjie.registration.voter;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.codes.Ethnicity;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** What the law asks of a registration beside the number itself. */
public final class RegistrationRules {
    public static final Rule ONCE = new Rule("R-43", "REG_ONCE", "选举法 art. 5");
    public static final Rule SEPARATED = new Rule("R-49", "REG_SEPARATED", "直接选举若干规定 art. 9");

    private RegistrationRules() {}

    public static CitizenId citizenId(String text) {
        return CitizenId.parse(text)
                .orElseThrow(() -> Refusal.broken(
                                CitizenId.VALID, "invalid-citizen-id", "公民身份号码校验不通过，请核对证件。", "citizenId fails GB 11643")
                        .violation("citizenId", "公民身份号码校验不通过，请核对证件。"));
    }

    static String name(String text) {
        String name = PersonName.normalised(text);
        if (!PersonName.isValid(name)) {
            throw Refusal.unprocessable("invalid-name", "姓名不符合要求", "name has 2 to 50 letters, no digits")
                    .violation("name", "姓名应为2至50个字符，不含数字");
        }
        return name;
    }

    static String ethnicity(String text) {
        return Ethnicity.code(CitizenId.plain(text))
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-ethnicity", "民族代码不存在", "ethnicity is not of GB/T 3304")
                                .violation("ethnicity", "民族代码不存在"));
    }

    /** */
    static void ofAge(CitizenId citizen, LocalDate electionDay) {
        ofAge(citizen.birthDate(), electionDay);
    }

    static void ofAge(LocalDate birthDate, LocalDate electionDay) {
        if (!CitizenId.ofAge(birthDate, electionDay)) {
            String title = underAge(electionDay);
            throw Refusal.broken(CitizenId.OF_AGE, "under-age", title, "not 18 on " + electionDay)
                    .violation("citizenId", title);
        }
    }

    public static String underAge(LocalDate electionDay) {
        return "至选举日%s未满十八周岁，不能登记为选民。".formatted(electionDay);
    }

    /**
     * a household register elsewhere needs what the province asks for; staff and students register at unit or school
     * (R-48).
     */
    static List<Finding> place(Voter.Basis basis, String unit, String household, Evidence evidence) {
        return basis == Voter.Basis.HOUSEHOLD && isElsewhere(unit, household)
                ? evidence.missing(unit, household)
                : List.of();
    }

    /** The same for a row of a household file, which registers by household. */
    public static List<Finding> separated(String unit, String household, Evidence evidence) {
        return place(Voter.Basis.HOUSEHOLD, unit, household, evidence);
    }

    static boolean isElsewhere(String unit, String household) {
        return household != null && !household.isEmpty() && !unit.startsWith(household) && !household.startsWith(unit);
    }
}
