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

/** What a row says by itself: taken, with findings, or every reason why not. */
final class RowCheck {
    private static final Pattern AWAY = Pattern.compile("是|外出|Y|y|1");
    private static final Pattern HOUSEHOLD = Pattern.compile("[0-9]{2,15}");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}（）()·-]{1,30}");

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

    /**
     * A row that cannot.
     *
     * @param faults  all of them; the first is the reason that is counted
     * @param citizen where the number could be read: whoever is named in a file is not missing in it; else null
     * @param gone    where it is noted that the citizen is gone, else null
     */
    record Rejected(List<Fault> faults, String unit, CitizenId citizen, Gone gone) {
        Fault first() {
            return faults.get(0);
        }
    }

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
        List<Fault> faults = new ArrayList<>();
        if (cells.size() != header.titles().size() || cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            faults.add(Fault.of(Reason.MALFORMED_ROW, null));
        }
        String name = PersonName.normalised(header.cell(cells, Column.NAME));
        String unit = header.cell(cells, Column.UNIT);
        String number = header.cell(cells, Column.CITIZEN_ID);
        Optional<CitizenId> citizen = CitizenId.parse(number);
        if (!faults.isEmpty()) {
            return new Verdict(null, new Rejected(faults, unit, citizen.orElse(null), null));
        }
        Spoilt.faults(header, cells, faults);
        nameAndNumber(name, number, citizen, faults);
        Gone gone = Gone.of(
                        header.cell(cells, Column.CHANGE),
                        header.cell(cells, Column.CHANGED_ON),
                        header.cell(cells, Column.NOTE))
                .orElse(null);
        if (gone != null) {
            faults.add(Fault.of(Reason.NOTED_AS_GONE, gone.field()));
        }
        if (citizen.isPresent() && !citizen.get().ofAgeOn(electionDay)) {
            faults.add(Fault.of(Reason.UNDER_AGE, Column.CITIZEN_ID));
        }
        place(unit, faults);
        if (faults.isEmpty()) {
            return new Verdict(taken(cells, citizen.orElseThrow(), name, unit), null);
        }
        citizen.ifPresent(known -> faults.addAll(alsoOdd(taken(cells, known, name, unit))));
        return new Verdict(null, new Rejected(faults, unit, citizen.orElse(null), gone));
    }

    /** What a row that is refused would be asked besides; of a place that there is not, nothing. */
    private List<Fault> alsoOdd(Taken row) {
        return row.findings().stream()
                .filter(finding ->
                        units.contains(row.unit()) || !finding.code().equals(RegistrationRules.SEPARATED.code()))
                .map(finding -> new Fault(finding.code(), finding.field(), finding.message()))
                .toList();
    }

    private static void nameAndNumber(String name, String number, Optional<CitizenId> citizen, List<Fault> faults) {
        if (name.isEmpty()) {
            faults.add(Fault.of(Reason.MISSING_NAME, Column.NAME));
        } else if (!PersonName.isValid(name)) {
            faults.add(Fault.of(Reason.INVALID_NAME, Column.NAME));
        }
        if (citizen.isEmpty()) {
            Fault wrong = Fault.of(Reason.INVALID_CITIZEN_ID, Column.CITIZEN_ID);
            faults.add(Spoilt.isRounded(number) ? wrong.saying(Spoilt.ROUNDED_NUMBER) : wrong);
        }
    }

    private void place(String unit, List<Fault> faults) {
        if (!units.contains(unit)) {
            Fault wrong = Fault.of(Reason.UNKNOWN_UNIT, Column.UNIT);
            faults.add(Spoilt.isRounded(unit) ? wrong.saying(Spoilt.ROUNDED_CODE) : wrong);
        } else if (!scope.covers(unit)) {
            faults.add(Fault.of(Reason.OUT_OF_SCOPE, Column.UNIT));
        }
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
        String household = fitting(cells, Column.HOUSEHOLD, HOUSEHOLD, "户籍地代码应为数字，未采用，请核对。", findings);
        String group = fitting(cells, Column.GROUP, GROUP, "选民小组名称只能含文字和数字，未采用，请核对。", findings);
        findings.addAll(RegistrationRules.separated(unit, household, evidence));
        String away = header.cell(cells, Column.AWAY);
        return new Taken(
                citizen,
                name,
                unit,
                ethnicity.orElse(null),
                household,
                group,
                emptyToNull(header.cell(cells, Column.ADDRESS)),
                emptyToNull(header.cell(cells, Column.PHONE)),
                away.isEmpty() ? null : AWAY.matcher(away).matches(),
                findings);
    }

    /** A cell as it is at the desk; null, with a finding, where the desk would not take it. */
    private String fitting(List<String> cells, Column column, Pattern form, String otherwise, List<Finding> findings) {
        String text = header.cell(cells, column);
        if (text.isEmpty() || form.matcher(text).matches()) {
            return emptyToNull(text);
        }
        findings.add(CitizenId.VALID.warn(otherwise).field(column.title()));
        return null;
    }

    private static String sexCode(String text) {
        return switch (text) {
            case "男", "男性", "1" -> "1";
            case "女", "女性", "2" -> "2";
            default -> text;
        };
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
