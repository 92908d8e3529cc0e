package org.huanjie.registration.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.huanjie.registration.election.Election;

/**
 * What is said to the public, in plain words: of the election and of what can be done, never of the person, never why. Whoever
 * is told that they are not on the roll is told the same, whatever became of them.
 *
 * @param county          name of the county whose committee answers
 * @param objectionsUntil the last day of objections to all published rolls, null before there is one
 */
record LookupWords(String county, Election election, LocalDate objectionsUntil, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    String onRoll() {
        return "您已列入选民名单。请于%s，在下列投票地点规定的时间内，凭居民身份证或者选民证参加投票。".formatted(DAY.format(election.electionDay()));
    }

    String underAge() {
        return "到选举日%s您还不满十八周岁，不能参加这次选举；年满十八周岁以后，在下一次选举时登记。".formatted(DAY.format(election.electionDay()));
    }

    String notYetPublished() {
        String when = election.deadline(Election.ROLL_PUBLISHED)
                .map(day -> "选民名单在%s以前公布".formatted(DAY.format(day)))
                .orElse("选民名单在选举日的二十日以前公布");
        return "选民名单还没有全部公布，现在查不到您。%s，请在公布以后再查；需要现在核对登记的，请带居民身份证和户口簿，到户口所在地或者现居住地的村民委员会、居民委员会选民登记站。".formatted(when);
    }

    String notOnRoll() {
        return "在已经公布的选民名单中没有查到您。请先核对填写的姓名和公民身份号码。仍然查不到的，请带居民身份证和户口簿（户口不在本地的，另带户口所在地出具的选民资格证明），到户口所在地或者现居住地的村民委员会、居民委员会选民登记站，或者%s选举委员会办公室询问。%s"
                .formatted(county, remedy());
    }

    /** */
    private String remedy() {
        return Optional.ofNullable(objectionsUntil)
                .filter(until -> !today.isAfter(until))
                .map(until ->
                        "对选民名单有不同意见的，可以自名单公布之日起五日内向选举委员会提出申诉，最后公布的名单到%s（含当日）为止；逾期的可以申请补正。".formatted(DAY.format(until)))
                .orElse("对选民名单提出申诉的期限已经届满；名单确有遗漏的，可以在选举日以前向选举委员会申请补正。");
    }
}
