package org.huanjie.registration.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.importing.file.FileRows;
import org.huanjie.registration.importing.file.Unreadable;

/** Takes a file's rows as they are read: finds the header, checks the others and hands them on in chunks. */
final class RowStager implements FileRows.Taker {
    static final String TITLES_WANTED = "请在第一行填写列名：姓名、公民身份号码、选举单位代码等（CSV 以逗号、制表符或者分号分隔）";

    /** Titles and notes that sheets often have above their header. */
    private static final int MOST_TITLES = 5;

    private final Staging staging;
    private final UUID id;
    private final ReadFile.Place place;
    private final int chunk;
    private final StageBehind stage;
    private final boolean fillsUp;
    private Staging.Batch batch;
    private Header header;
    private long headerLine;
    private RowCheck check;
    private int titles;
    private int read;

    RowStager(Staging staging, UUID id, ReadFile.Place place, int chunk, StageBehind stage, boolean fillsUp) {
        this.staging = staging;
        this.id = id;
        this.place = place;
        this.chunk = chunk;
        this.stage = stage;
        this.fillsUp = fillsUp;
        this.batch = staging.new Batch(id);
    }

    @Override
    public void row(long line, List<String> cells) {
        if (check != null) {
            stage(line, cells);
        } else if (!isTitle(cells)) {
            header = header(line, cells);
            headerLine = line;
            check = new RowCheck(header, place.units(), place.scope(), place.electionDay(), place.evidence());
        }
    }

    private boolean isTitle(List<String> cells) {
        boolean one = cells.stream().filter(cell -> !cell.isBlank()).count() < 2;
        return one && !Header.isLikely(cells) && titles++ < MOST_TITLES;
    }

    private static Header header(long line, List<String> cells) {
        if (!Header.isLikely(cells)) {
            throw Unreadable.at(line, "这一行不是表头", TITLES_WANTED, "no column that is known, so no header");
        }
        Header header = Header.of(cells);
        if (!header.doubled().isEmpty()) {
            Refusal refusal = Unreadable.at(line, "表头中有含义相同的两列", "请删除其中一列", "columns of one meaning");
            header.doubled()
                    .forEach(column ->
                            refusal.violation("file:" + line + ":" + column.title(), "有两列表示" + column.title()));
            throw refusal;
        }
        if (!header.missing().isEmpty()) {
            Refusal refusal = Unreadable.at(
                    line, "表头缺少列：" + String.join("、", header.missing()), "请补上缺少的列", "columns are missing");
            header.missing().forEach(column -> refusal.violation("file:" + line + ":" + column, "缺少该列"));
            throw refusal;
        }
        return header;
    }

    private void stage(long line, List<String> typed) {
        List<String> cells = header.kept(fillsUp ? filled(typed) : typed);
        read++;
        RowCheck.Verdict verdict = check.check(cells);
        if (verdict.taken() != null) {
            batch.take(read, line, verdict.taken(), cells);
        } else {
            batch.reject(read, line, verdict.rejected(), cells);
        }
        if (batch.size() == chunk) {
            stage.next(batch, read);
            batch = staging.new Batch(id);
        }
    }

    private List<String> filled(List<String> cells) {
        if (cells.size() >= header.width()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(header.width() - cells.size(), ""));
        return filled;
    }

    /** Stages what is left, and waits for it. */
    void rest() {
        stage.next(batch, read);
        stage.awaitAll();
    }

    /** Null where no row was one. */
    Header header() {
        return header;
    }

    long headerLine() {
        return headerLine;
    }

    /** Rows below the header. */
    int read() {
        return read;
    }
}
