package org.huanjie.local.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.BusinessClock;
import org.huanjie.local.http.UnexpectedAnswer;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.Keys;
import org.huanjie.local.launch.Service;

/** The months from the first meeting to a by-election four weeks after the election, in minutes. */
public final class Rehearsal {
    private static final long SEED = 20_260_920;
    private static final long MOST_MB = 450;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Step> STEPS = List.of(
            new ImportDivisions(),
            new ScheduleElection(),
            new FormBodies(),
            new RecordActivities(),
            new FixQuotas(),
            new DrawDistricts(),
            new ImportHouseholds(),
            new CompareRegister(),
            new SettleDuplicates(),
            new ReviewVoters(),
            new PublishRolls(),
            new CollectNominations(),
            new DecideObjections(),
            new PublishInitialLists(),
            new Deliberate(),
            new MoveVoters(),
            new TakeMoversIn(),
            new CorrectRolls(),
            new LookUpVoters(),
            new WithdrawCandidate(),
            new PublishFormalLists(),
            new RecordProblems(),
            new KeepNotices(),
            new CompareFigures(),
            new Reconcile(),
            new ReportProgress(),
            new IntroduceCandidates(),
            new FinalizeRolls(),
            new HoldPoll(),
            new VoteAgain(),
            new ExpireCertificates(),
            new ReviewCredentials(),
            new OrderByElection(),
            new NominateForByElection(),
            new FillVacancy(),
            new ReadLogs());

    private final DataFolder data;
    private final Keys keys;
    private final int port;
    private final BusinessClock clock;
    private final Path output;
    private final Consumer<String> out;
    private final Checks checks;
    private Journal journal;

    /**
     * @param port   of the first service
     * @param voters how many; an unfinished rehearsal keeps the number it began with
     * @param output where report and lists are written
     */
    public Rehearsal(DataFolder data, int port, int voters, Path output, Consumer<String> out) throws IOException {
        this.data = data;
        this.keys = Keys.of(data);
        this.port = port;
        this.clock = BusinessClock.of(port, keys);
        this.output = output;
        this.out = out;
        this.checks = new Checks(out);
        this.journal = Journal.in(data.rehearsal()).orElse(Journal.begin(voters));
    }

    /** Whether there is nothing left to play. */
    public boolean isFinished() {
        return journal.finished();
    }

    /**
     * Plays what has not been played, and returns whether everything was as it should be.
     *
     * @throws IllegalArgumentException for a number of voters that no county has
     */
    public boolean play() throws IOException {
        County county = new County(RehearsalCounty.in(data.county(), SEED, journal.voters()));
        Play play = new Play(port, keys, county, checks, data, output);
        journal.save(data.rehearsal());
        for (Step step : STEPS) {
            Journal.Played earlier = journal.steps().get(step.title());
            if (earlier != null) {
                checks.restore(earlier.checks());
            } else if (!play(step, play)) {
                return false;
            }
        }
        journal = journal.complete();
        journal.save(data.rehearsal());
        return checks.allPassed();
    }

    private boolean play(Step step, Play play) throws IOException {
        long began = System.nanoTime();
        int before = checks.lines().size();
        try {
            moveClock(step.at());
            out.accept(step.at().toLocalDate() + "  " + step.title());
            step.play(play);
        } catch (UnexpectedAnswer e) {
            checks.that(step.title() + ": " + e.getMessage(), false);
            return false;
        }
        double seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
        out.accept(String.format("    (%.1f s)", seconds));
        List<String> lines = checks.lines();
        journal = journal.with(step.title(), new Journal.Played(seconds, lines.subList(before, lines.size())));
        journal.save(data.rehearsal());
        return true;
    }

    /** Forward only; where business time is later already, it stays. */
    private void moveClock(LocalDateTime at) {
        boolean beginning = journal.steps().isEmpty();
        clock.atLeast(at.atZone(ZONE).toOffsetDateTime(), beginning);
    }

    /** That a service has not taken more memory than a laptop has to spare for it; nothing where the system does not tell. */
    public void checkMemory(Service service, OptionalLong peakMb) {
        peakMb.ifPresent(peak -> checks.that(
                service.key() + " took " + peak + " MB at most, of " + MOST_MB + " allowed", peak <= MOST_MB));
    }

    /** Whether all that was checked was right. */
    public boolean isRight() {
        return checks.allPassed();
    }

    /** {@code N passed, N failed}. */
    public String summary() {
        return checks.summary();
    }

    /** How long each step took, in the order played. */
    public List<String> times() {
        return journal.steps().entrySet().stream()
                .map(step -> String.format("%6.1f s  %s", step.getValue().seconds(), step.getKey()))
                .toList();
    }
}
