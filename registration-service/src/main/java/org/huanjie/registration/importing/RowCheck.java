package org.huanjie.registration.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.codes.Ethnicity;
import org.huanjie.kit.problem.Finding;
import org.huanjie.registration.importing.Header.Column;
import org.huanjie.registration.voter.CitizenId;
import org.huanjie.registration.voter.Evidence;
import org.huanjie.registration.voter.PersonName;
import org.huanjie.registration.voter.RegistrationRules;

/** What a row says by itself: taken, with findings, or the first reason why not. */
final class RowCheck {
    private static final Pattern GONE = Pattern.compile("死亡|已故|去世|迁出");
    private static final Pattern AWAY = Pattern.compile("是|外出|Y|y|1");

    /** A row that can be taken; ethnicity, household, group, address, phone and away are null where the file does not say. */
    record Taken(
            CitizenId citizen,
            String name,
            String unit,
            String ethnicity,
            String household,
            String group,
            String address,
            String phone,
            Boolean away,
            List<Finding> findings) {}

    /** A row that cannot. @param citizen where the number could be read, for a proposal of removal */
    record Rejected(Reason reason, Column field, String unit, CitizenId citizen) {}

    /** One of the two. */
    record Verdict(Taken taken, Rejected rejected) {}

    private final Header header;
    private final Set<String> units;
    private final Scope scope;
    private final LocalDate electionDay;
    private final Evidence evidence;

    /** @param units of the county, where voters are registered */
    RowCheck(Header header, Set<String> units, Scope scope, LocalDate electionDay, Evidence evidence) {
        this.header = header;
        this.units = units;
        this.scope = scope;
        this.electionDay = electionDay;
        this.evidence = evidence;
    }

    Verdict check(List<String> cells) {
        if (cells.size() != header.titles().size() || cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return rejected(Reason.MALFORMED_ROW, null, null, null);
        }
        String name = PersonName.normalised(header.cell(cells, Column.NAME));
        String unit = header.cell(cells, Column.UNIT);
        if (name.isEmpty()) {
            return rejected(Reason.MISSING_NAME, Column.NAME, unit, null);
        }
        if (!PersonName.isValid(name)) {
            return rejected(Reason.INVALID_NAME, Column.NAME, unit, null);
        }
        Optional<CitizenId> citizen = CitizenId.parse(header.cell(cells, Column.CITIZEN_ID));
        if (citizen.isEmpty()) {
            return rejected(Reason.INVALID_CITIZEN_ID, Column.CITIZEN_ID, unit, null);
        }
        if (GONE.matcher(header.cell(cells, Column.NOTE)).find()) {
            return rejected(Reason.NOTED_AS_GONE, Column.NOTE, unit, citizen.get());
        }
        if (!citizen.get().ofAgeOn(electionDay)) {
            return rejected(Reason.UNDER_AGE, Column.CITIZEN_ID, unit, null);
        }
        if (!units.contains(unit)) {
            return rejected(Reason.UNKNOWN_UNIT, Column.UNIT, unit, null);
        }
        if (!scope.covers(unit)) {
            return rejected(Reason.OUT_OF_SCOPE, Column.UNIT, unit, null);
        }
        return new Verdict(taken(cells, citizen.get(), name, unit), null);
    }

    private Taken taken(List<String> cells, CitizenId citizen, String name, String unit) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> ethnicity = Ethnicity.code(CitizenId.plain(header.cell(cells, Column.ETHNICITY)));
        if (ethnicity.isEmpty() && header.has(Column.ETHNICITY)) {
            findings.add(CitizenId.VALID.warn("民族无法识别，请核对。").field(Column.ETHNICITY.title()));
        }
        String sex = header.cell(cells, Column.SEX);
        if (!sex.isEmpty() && !citizen.sex().equals(sexCode(sex))) {
            findings.add(CitizenId.VALID.warn("性别与公民身份号码不符，请核对证件。").field(Column.SEX.title()));
        }
        String household = emptyToNull(header.cell(cells, Column.HOUSEHOLD));
        findings.addAll(RegistrationRules.separated(unit, household, evidence));
        String away = header.cell(cells, Column.AWAY);
        return new Taken(
                citizen,
                name,
                unit,
                ethnicity.orElse(null),
                household,
                emptyToNull(header.cell(cells, Column.GROUP)),
                emptyToNull(header.cell(cells, Column.ADDRESS)),
                emptyToNull(header.cell(cells, Column.PHONE)),
                away.isEmpty() ? null : AWAY.matcher(away).matches(),
                findings);
    }

    private static String sexCode(String text) {
        return switch (text) {
            case "男", "1" -> "1";
            case "女", "2" -> "2";
            default -> text;
        };
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Verdict rejected(Reason reason, Column field, String unit, CitizenId citizen) {
        return new Verdict(null, new Rejected(reason, field, unit, citizen));
    }
}
