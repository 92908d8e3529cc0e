package org.huanjie.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;

/**
 * The figures an activity may state: the fields of the progress report's sentences ({@code domain.md} §7.6). What the
 * service counts itself may be stated, too, and is kept as it was stated; the report uses its own count.
 */
enum FigureKey {
    NUMBER(
            "countyCommitteeSize townshipCommitteeCount townshipCommitteeTotal guidanceGroupCount approvedSeatsCounty seatDelta"
                    + " approvedSeatsTownshipTotal mobilizationAttendance townshipMeetingsDone trainingSessions trainees"
                    + " countySessions townshipSessions handbookCount awayVoters mismatchVoters banners slogans boards letters"
                    + " sms households countyDistricts townshipDistricts c1 c2 c3 avgPerDeputy maxPerDeputy minPerDeputy"
                    + " stations registrars N registrationBase add18 restored movedIn dead movedOut deprived certOut certIn dup"
                    + " omitted errors objections lawsuits nominatedCounty byOrg byVoters formal meetings pollingStations"
                    + " mobileBoxes V elected women firstTime runOffs reelections") {
        @Override
        boolean takes(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0;
        }
    },
    DATE("startDate electionDay partyReportDate forwardDate scDate mobilizationDate rollPublishedDate nextStageDate") {
        @Override
        boolean takes(JsonNode value) {
            try {
                return value.isTextual() && LocalDate.parse(value.asText()) != null;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    },
    TEXT(
            "overallStatus forwardDocNo scMeetingNo plusMinus registrationRate ratio turnout womenShare nextStageName focusList") {
        @Override
        boolean takes(JsonNode value) {
            return value.isIntegralNumber()
                    || value.isTextual()
                            && !value.asText().isBlank()
                            && value.asText().length() <= 200
                            && value.asText().chars().noneMatch(Character::isISOControl);
        }
    };

    private static final Map<String, FigureKey> BY_KEY = new TreeMap<>();

    static {
        for (FigureKey type : values()) {
            Stream.of(type.keys.split(" ")).forEach(key -> BY_KEY.put(key, type));
        }
    }

    private final String keys;

    FigureKey(String keys) {
        this.keys = keys;
    }

    abstract boolean takes(JsonNode value);

    /** @throws Refusal 422 {@code unknown-figure} or {@code invalid-figure}, naming the key */
    static void require(Map<String, JsonNode> figures) {
        figures.forEach((key, value) -> {
            FigureKey type = BY_KEY.get(key);
            if (type == null) {
                throw Refusal.unprocessable("unknown-figure", "没有这个指标", "no sentence of the report has this field")
                        .violation("figures." + shown(key), "可用：" + String.join("、", BY_KEY.keySet()));
            }
            if (value == null || !type.takes(value)) {
                throw Refusal.unprocessable(
                                "invalid-figure",
                                "指标的值不正确",
                                key + " takes a " + type.name().toLowerCase())
                        .violation("figures." + key, "非负整数、日期或者不超过200字的文字");
            }
        });
    }

    private static String shown(String key) {
        return key.matches("[A-Za-z0-9]{1,60}") ? key : "?";
    }
}
