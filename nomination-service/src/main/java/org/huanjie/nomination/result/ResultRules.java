package org.huanjie.nomination.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * The law of results, R-100 and R-102 to R-112 (选举法 art. 44, 45). Nothing is drawn by lot and nothing is rounded: all
 * tests are on whole numbers.
 */
public final class ResultRules {
    static final Rule LEFT = new Rule("R-91", "FORM_PUBLISH", "选举法第三十二条");
    static final Rule BALLOT_COUNT = new Rule("R-100", "VOTE_BALLOT_COUNT", "选举法第四十四条");
    static final Rule TURNOUT = new Rule("R-102", "VOTE_TURNOUT", "选举法第四十五条");
    static final Rule ELECTED = new Rule("R-105", "RES_ELECTED", "选举法第四十五条");
    static final Rule RANK = new Rule("R-106", "RES_RANK", "选举法第四十五条");
    static final Rule TIE = new Rule("R-107", "RES_TIE", "选举法第四十五条");
    static final Rule RUN_OFF = new Rule("R-108", "RES_RUNOFF", "选举法第四十五条");
    static final Rule STILL_SHORT = new Rule("R-109", "RES_STILL_SHORT", "地方实施细则");
    static final Rule REELECTION = new Rule("R-110", "RES_REELECTION", "选举法第四十五条");
    static final Rule WRITE_IN = new Rule("R-112", "RES_WRITEIN", "选举法第四十一条");

    private static final Comparator<Votes> MORE_VOTES =
            Comparator.comparingInt(Votes::votes).reversed();

    private final Kind kind;
    private final Count count;
    private final RunOffRules runOff;
    private final List<Finding> findings = new ArrayList<>();

    private ResultRules(Kind kind, Count count, RunOffRules runOff) {
        this.kind = kind;
        this.count = count;
        this.runOff = runOff;
    }

    /**
     * @param runOff how this province holds run-offs
     * @throws Refusal 422 {@code write-in-unidentified} where somebody written in would be elected, but nobody has said who it is
     */
    public static Result of(Kind kind, Count count, RunOffRules runOff) {
        return new ResultRules(kind, count, runOff).result();
    }

    private Result result() {
        count.candidates().stream()
                .filter(person -> !person.eligible())
                .forEach(person -> findings.add(LEFT.info("候选人%s已经退出，其得票不产生当选。".formatted(person.name()))
                        .subject(person.candidate())));
        if (!isValid()) {
            findings.add(REELECTION.info("选举无效，应当重新选举。"));
            return made(false, Outcome.REELECTION, List.of(), count.seats(), standing());
        }
        List<Votes> enough = inTheRunning().stream()
                .filter(this::hasEnough)
                .sorted(MORE_VOTES)
                .toList();
        if (enough.size() <= count.seats()) {
            return withAllElected(enough);
        }
        int cut = enough.get(count.seats() - 1).votes();
        List<Votes> above =
                enough.stream().filter(person -> person.votes() > cut).toList();
        List<Votes> level =
                enough.stream().filter(person -> person.votes() == cut).toList();
        if (above.size() + level.size() == count.seats()) {
            return made(
                    true,
                    Outcome.ELECTED,
                    Stream.concat(above.stream(), level.stream()).toList(),
                    0,
                    List.of());
        }
        findings.add(TIE.info("%s得票相等，不能确定当选人，应当就票数相等的候选人再次投票。".formatted(names(level))));
        return made(true, Outcome.TIE_REVOTE, above, count.seats() - above.size(), level);
    }

    private boolean isValid() {
        if (count.returned() > count.voted()) {
            findings.add(BALLOT_COUNT
                    .info("所投票数%d多于投票人数%d，选举无效。".formatted(count.returned(), count.voted()))
                    .figure("returned", count.returned())
                    .figure("voted", count.voted()));
            return false;
        }
        boolean required = kind == Kind.FIRST || runOff.turnoutRequired();
        if (required && 2L * count.voted() <= count.registered()) {
            findings.add(TURNOUT.info("参加投票%d人，未超过选区选民%d人的半数，选举无效。".formatted(count.voted(), count.registered()))
                    .figure("voted", count.voted())
                    .figure("registered", count.registered()));
            return false;
        }
        return true;
    }

    /** Candidates who have not left since the ballot was printed. */
    private List<Votes> standing() {
        return count.candidates().stream().filter(Votes::eligible).toList();
    }

    /** Write-ins count like candidates, except where the vote is among those tied only. */
    private List<Votes> inTheRunning() {
        List<Votes> all = new ArrayList<>(standing());
        if (kind != Kind.TIE_REVOTE) {
            count.writeIns().stream()
                    .filter(this::hasEnough)
                    .filter(this::mayBeElected)
                    .forEach(all::add);
        }
        return all;
    }

    private boolean mayBeElected(Votes writeIn) {
        if (writeIn.voter() == null) {
            throw Refusal.unprocessable(
                            "write-in-unidentified",
                            "另选他人得票达到当选票数，须先确认其选民身份",
                            "a write-in with enough votes to be elected is not identified as a voter")
                    .with(WRITE_IN.hard("另选他人得票达到当选票数，须先确认其选民身份。").field("writeIns"));
        }
        if (!writeIn.eligible()) {
            findings.add(WRITE_IN.info("另选他人不具备当选资格，其得票不产生当选。").subject(writeIn.voter()));
            return false;
        }
        findings.add(WRITE_IN.warn("另选他人得票达到当选票数，请选举委员会确认其资格。").subject(writeIn.voter()));
        return true;
    }

    private boolean hasEnough(Votes person) {
        return switch (kind) {
            case FIRST -> 2L * person.votes() > count.voted();
            case TIE_REVOTE -> true;
            case RUN_OFF -> 3L * person.votes() >= count.returned();
        };
    }

    private Result withAllElected(List<Votes> elected) {
        int open = count.seats() - elected.size();
        if (open == 0) {
            return made(true, Outcome.ELECTED, elected, 0, List.of());
        }
        if (kind == Kind.RUN_OFF) {
            findings.add(STILL_SHORT.info("另行选举后仍缺%d名，暂缺。".formatted(open)).figure("open", open));
            return made(true, Outcome.UNFILLED, elected, open, List.of());
        }
        findings.add(RUN_OFF.info("当选%d名，少于应选%d名，不足的%d名另行选举。".formatted(elected.size(), count.seats(), open))
                .figure("open", open));
        List<Votes> losers = Stream.concat(
                        standing().stream(),
                        runOff.includesWriteIns() ? count.writeIns().stream().filter(Votes::eligible) : Stream.empty())
                .filter(person -> !elected.contains(person))
                .sorted(MORE_VOTES)
                .toList();
        if (losers.isEmpty()) {
            findings.add(
                    STILL_SHORT.info("没有可以参加另行选举的候选人，缺额%d名暂缺。".formatted(open)).figure("open", open));
            return made(true, Outcome.UNFILLED, elected, open, List.of());
        }
        List<Votes> next = RunOffRules.list(losers, open);
        if (next.isEmpty()) {
            findings.add(RUN_OFF.info("得票相等且超过另行选举候选人名额，由选举委员会组织就得票相等者确定。"));
            return made(true, Outcome.NEEDS_DECISION, elected, open, losers);
        }
        return made(true, Outcome.RUN_OFF, elected, open, next);
    }

    private Result made(boolean valid, Outcome outcome, List<Votes> elected, int openSeats, List<Votes> next) {
        return new Result(
                valid,
                turnout(count.voted(), count.registered()),
                needed(),
                outcome,
                List.copyOf(elected),
                openSeats,
                List.copyOf(next),
                List.copyOf(findings));
    }

    /** The smallest number of votes that elects. */
    private int needed() {
        return switch (kind) {
            case FIRST -> count.voted() / 2 + 1;
            case TIE_REVOTE -> 1;
            case RUN_OFF -> (count.returned() + 2) / 3;
        };
    }

    private static String names(List<Votes> persons) {
        return persons.stream().map(Votes::name).collect(Collectors.joining("、"));
    }

    /** Per cent with two decimals, half-up (I-14); 0.00 where nobody is registered. */
    public static String turnout(long voted, long registered) {
        return registered == 0
                ? "0.00"
                : BigDecimal.valueOf(voted)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(registered), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
