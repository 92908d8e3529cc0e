package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.duplicate.FindDuplicates;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.Evidence;

/**
 * An import, step by step: read, stage and match, note who is gone, compare, apply, propose. Each chunk is one transaction with its checkpoint, so after a crash
 * the work goes on where it was: no row is lost, none applied twice. Only an interrupted reading starts over.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
    static final String KIND = "VOTER_IMPORT";

    enum Phase {
        READ,
        MATCH,
        /** Voters whom a complete register misses, unit by unit. */
        COMPARE,
        APPLY,
        /** Proposals of removal, unit by unit. */
        PROPOSE
    }

    /** @param done rows (or units) finished in this phase; @param total rows of the file, known once it is read */
    record Checkpoint(Phase phase, int done, int total) {}

    record Input(UUID importId) {}

    private final Imports imports;
    private final Elections elections;
    private final Divisions divisions;
    private final ReadFile readFile;
    private final ForgetRows forget;
    private final MatchRows matchRows;
    private final GoneVoters gone;
    private final ApplyRows applyRows;
    private final FindDuplicates duplicates;
    private final EndImport end;
    private final int chunk;
    private final double changeLimit;

    ImportJob(
            Imports imports,
            Elections elections,
            Divisions divisions,
            ReadFile readFile,
            ForgetRows forget,
            MatchRows matchRows,
            GoneVoters gone,
            ApplyRows applyRows,
            FindDuplicates duplicates,
            EndImport end,
            @ConfigProperty(name = "huanjie.import.chunk") int chunk,
            @ConfigProperty(name = "huanjie.import.change-limit") double changeLimit) {
        this.imports = imports;
        this.elections = elections;
        this.divisions = divisions;
        this.readFile = readFile;
        this.forget = forget;
        this.matchRows = matchRows;
        this.gone = gone;
        this.applyRows = applyRows;
        this.duplicates = duplicates;
        this.end = end;
        this.chunk = chunk;
        this.changeLimit = changeLimit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        UUID id = run.input(Input.class).importId();
        Import file = QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
        if (file.status() != Import.Status.RUNNING) {
            return result(id);
        }
        try {
            return work(file, run);
        } catch (Refusal refusal) {
            end.endEarly(id, Import.Status.FAILED, 0, run.startedBy());
            throw refusal;
        }
    }

    private Object work(Import file, JobRun run) {
        UUID id = file.id();
        Caller caller = run.startedBy();
        Election election = QuarkusTransaction.requiringNew().call(() -> elections.open(file.division()));
        Checkpoint at = run.checkpoint(Checkpoint.class).orElse(new Checkpoint(Phase.READ, 0, 0));
        if (at.phase() == Phase.READ) {
            forget.allAfter(id, 0);
            ReadFile.Place place = QuarkusTransaction.requiringNew()
                    .call(() -> new ReadFile.Place(
                            divisions.units(file.division().substring(0, 6)),
                            caller.scope(),
                            election.electionDay(),
                            Evidence.of(election)));
            at = new Checkpoint(Phase.MATCH, 0, readFile.read(id, file.encoding(), place, run));
        }
        if (at.phase() == Phase.MATCH) {
            at = match(id, at, election, run);
        }
        if (at.phase() == Phase.COMPARE) {
            at = compare(file, at, election, run);
        }
        boolean begun = at.phase() == Phase.PROPOSE || at.done() > 0;
        var tooMuch = begun || file.confirmed() ? List.<String>of() : matchRows.changedTooMuch(id, changeLimit);
        if (!tooMuch.isEmpty()) {
            end.end(id, Import.Status.REFUSED, tooMuch, caller);
        } else if (file.mode() == Import.Mode.VALIDATE) {
            end.end(id, Import.Status.VALIDATED, List.of(), caller);
        } else {
            if (at.phase() == Phase.APPLY) {
                at = apply(file, at, election, run);
            }
            propose(file, at, election, run);
            end.end(id, Import.Status.APPLIED, List.of(), caller);
        }
        return result(id);
    }

    private Checkpoint match(UUID id, Checkpoint at, Election election, JobRun run) {
        int total = at.total();
        for (int done = at.done(); done < total; done += chunk) {
            int from = done;
            int to = Math.min(total, done + chunk);
            QuarkusTransaction.requiringNew().run(() -> {
                matchRows.match(id, from + 1, to);
                gone.stageNoted(
                        id, from + 1, to, election.code(), run.startedBy().scope());
                run.save(to / 2, total, new Checkpoint(Phase.MATCH, to, total));
            });
        }
        return new Checkpoint(Phase.COMPARE, 0, total);
    }

    private Checkpoint compare(Import file, Checkpoint at, Election election, JobRun run) {
        int total = at.total();
        each(
                file.complete(),
                at,
                Phase.COMPARE,
                total / 2,
                run,
                unit -> gone.stageMissing(file.id(), unit, election.code()));
        return new Checkpoint(Phase.APPLY, 0, total);
    }

    private void propose(Import file, Checkpoint at, Election election, JobRun run) {
        each(
                gone.units(file.id()),
                at,
                Phase.PROPOSE,
                at.total(),
                run,
                unit -> gone.propose(file.id(), unit, election.code()));
        run.progress(at.total(), at.total());
    }

    /** Does something for each unit, in a transaction of its own with its checkpoint. */
    private static void each(
            List<String> units, Checkpoint at, Phase phase, int progress, JobRun run, Consumer<String> work) {
        for (int i = at.done(); i < units.size(); i++) {
            String unit = units.get(i);
            Checkpoint next = new Checkpoint(phase, i + 1, at.total());
            QuarkusTransaction.requiringNew().run(() -> {
                work.accept(unit);
                run.save(progress, at.total(), next);
            });
        }
    }

    private Checkpoint apply(Import file, Checkpoint at, Election election, JobRun run) {
        int total = at.total();
        ApplyRows.Terms terms =
                new ApplyRows.Terms(file.id(), run.startedBy().sub(), election.groupSize(), election.electionDay());
        for (int done = at.done(); done < total; done += chunk) {
            int from = done;
            int to = Math.min(total, done + chunk);
            QuarkusTransaction.requiringNew().run(() -> {
                applyRows.apply(terms, from + 1, to);
                run.save(total / 2 + to / 2, total, new Checkpoint(Phase.APPLY, to, total));
            });
        }
        if (QuarkusTransaction.requiringNew().call(() -> applyRows.hasChanges(file.id()))) {
            if (total >= chunk) {
                QuarkusTransaction.requiringNew().run(applyRows::renewStatistics);
            }
            duplicates.sweep(file.division().substring(0, 6));
        }
        return new Checkpoint(Phase.PROPOSE, 0, total);
    }

    private Object result(UUID id) {
        Import done = QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
        return Map.of("id", id, "status", done.status(), "rows", ImportCompleted.Rows.of(done.tally()));
    }
}
