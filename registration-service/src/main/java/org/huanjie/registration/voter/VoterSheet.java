package org.huanjie.registration.voter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;

/** The list of voters as a sheet: numbers and phones masked, marked with who took it out; each is in the audit log. */
@ApplicationScoped
class VoterSheet {
    static final Rule MASK = new Rule("R-123", "PII_MASK", "个人信息保护法 art. 51");

    private static final Sheet SHEET = Sheet.of(
            "选民登记册", "姓名", "公民身份号码", "性别", "出生日期", "民族", "选举单位代码", "选举单位", "选民小组", "户籍地代码", "现住址", "联系电话", "登记状态",
            "资格审查", "选民编号");

    private static final Map<Voter.Status, String> STATUS = Map.of(
            Voter.Status.ACTIVE, "登记", Voter.Status.LOCKED_BY_CERTIFICATE, "已开具选民资格证明", Voter.Status.REMOVED, "除名");

    private static final Map<Voter.Review, String> REVIEW =
            Map.of(Voter.Review.DRAFT, "待核对", Voter.Review.CHECKED, "已核对", Voter.Review.APPROVED, "审查通过");

    private final Voters voters;
    private final ShowVoter show;
    private final Divisions divisions;
    private final Audit audit;
    private final Clock clock;

    VoterSheet(Voters voters, ShowVoter show, Divisions divisions, Audit audit, Clock clock) {
        this.voters = voters;
        this.show = show;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    Response of(Voters.Filter filter, Caller caller) {
        Scope scope = caller.scope();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        caller, "voters-exported", "division", caller.division(), caller.division(), asked(filter)));
        Map<String, String> names = new HashMap<>();
        return SHEET.takenBy(caller.sub(), clock.instant())
                .answer(
                        (VoterView last) ->
                                QuarkusTransaction.requiringNew().call(() -> page(last, filter, scope, names)),
                        voter -> cells(voter, names));
    }

    private List<VoterView> page(VoterView last, Voters.Filter filter, Scope scope, Map<String, String> names) {
        List<VoterView> page = show.all(voters.after(last, filter, scope, Sheet.PAGE));
        names.clear();
        divisions
                .known(page.stream().map(VoterView::unit).distinct().toList())
                .forEach((code, unit) -> names.put(code, unit.name()));
        return page;
    }

    private static Map<String, ?> asked(Voters.Filter filter) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("unit", filter.unit());
        asked.put("district", filter.district());
        asked.put("status", filter.status());
        asked.put("review", filter.review());
        return asked;
    }

    private static List<?> cells(VoterView voter, Map<String, String> names) {
        return Arrays.asList(
                voter.name(),
                voter.citizenIdMasked(),
                voter.sex().equals("1") ? "男" : "女",
                voter.birthDate(),
                voter.ethnicity(),
                voter.unit(),
                names.get(voter.unit()),
                voter.group(),
                voter.householdDivision(),
                voter.address(),
                voter.phoneMasked(),
                STATUS.get(voter.status()),
                REVIEW.get(voter.review()),
                voter.id());
    }
}
