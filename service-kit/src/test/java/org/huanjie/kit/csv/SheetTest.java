package org.huanjie.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void begins_with_a_mark_of_its_encoding_and_ends_with_who_took_it_out() throws IOException {
        List<String> lines = written(
                Sheet.of("名册", "姓名", "小组").takenBy("office", Instant.parse("2026-11-30T05:20:05Z")),
                List.of("张三", "李四"),
                name -> Arrays.asList(name, null));
        assertThat(lines).containsExactly("\ufeff姓名,小组", "张三,", "李四,", "导出人：office　导出时间：2026-11-30 13:20:05　共2行,");
    }

    @Test
    void no_cell_is_a_formula() throws IOException {
        List<String> cells = List.of("=1+1", "+8613", "-1", "@x", "\tx", "王=安", "a,\"b\"");
        assertThat(written(Sheet.of("x", "x"), cells, List::of))
                .containsExactly("\ufeffx", "'=1+1", "'+8613", "'-1", "'@x", "'\tx", "王=安", "\"a,\"\"b\"\"\"");
    }

    @Test
    void goes_on_until_a_page_is_not_full() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = 2 * Sheet.PAGE;
        Sheet.of("x", "x")
                .write(
                        out,
                        (Integer last) -> IntStream.range(last == null ? 0 : last + 1, rows)
                                .limit(Sheet.PAGE)
                                .boxed()
                                .toList(),
                        row -> List.of(row));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1 + rows)
                .endsWith(String.valueOf(rows - 1));
    }

    private static <R> List<String> written(Sheet sheet, List<R> rows, Function<R, List<?>> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out, last -> rows, cells);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
