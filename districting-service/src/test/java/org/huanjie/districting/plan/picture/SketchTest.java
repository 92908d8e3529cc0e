package org.huanjie.districting.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SketchTest {
    /** A field of 12 by 9 villages in four townships, each with two districts and a school; without positions unless asked for. */
    private static Sketch field(boolean placed, boolean linked, String name) {
        List<Sketch.Unit> units = new ArrayList<>();
        Map<String, TreeSet<String>> neighbours = new TreeMap<>();
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 12; column++) {
                int district = 1 + 2 * (column / 3) + (row < 5 ? 0 : 1);
                units.add(new Sketch.Unit(
                        code(row, column),
                        name + row + "-" + column,
                        400 + 10 * row + column,
                        true,
                        placed ? column * 2.0 : null,
                        placed ? row * 2.0 : null,
                        district));
                if (linked) {
                    link(neighbours, code(row, column), row + 1 < 9 ? code(row + 1, column) : null);
                    link(neighbours, code(row, column), column + 1 < 12 ? code(row, column + 1) : null);
                }
            }
        }
        for (int township = 0; township < 4; township++) {
            units.add(new Sketch.Unit(
                    "99012310" + township + "501", "学校" + township, 900, false, null, null, 1 + 2 * township));
        }
        List<Sketch.District> districts = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new Sketch.District(n, "第一片" + n, 1 + n % 3, 5000 + n, n * 0.1 - 0.45, n == 1))
                .toList();
        Map<String, String> townships =
                new TreeMap<>(Map.of("990123100", "石桥镇", "990123101", "白鹤镇", "990123102", "松泉乡", "990123103", "杏坪乡"));
        return new Sketch("测试县县级人大代表", "", units, neighbours, townships, districts, 16, 30);
    }

    private static String code(int row, int column) {
        return "99012310%d%03d".formatted(column / 3, 201 + row * 3 + column % 3);
    }

    private static void link(Map<String, TreeSet<String>> neighbours, String a, String b) {
        if (b != null) {
            neighbours.computeIfAbsent(a, none -> new TreeSet<>()).add(b);
            neighbours.computeIfAbsent(b, none -> new TreeSet<>()).add(a);
        }
    }

    private static Document read(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> drawnUnits(Document document) {
        return all(document, "*").stream()
                .map(element -> element.getAttribute("data-unit"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void every_unit_is_drawn_once_and_the_same_again(Colour colour) throws Exception {
        for (boolean placed : new boolean[] {true, false}) {
            for (boolean linked : new boolean[] {true, false}) {
                Sketch sketch = field(placed, linked, "村");
                String svg = sketch.svg(colour);
                assertThat(drawnUnits(read(svg)))
                        .containsExactlyInAnyOrderElementsOf(
                                sketch.units().stream().map(Sketch.Unit::code).toList());
                assertThat(svg).doesNotContain("NaN", "Infinity");
                assertThat(field(placed, linked, "村").svg(colour)).isEqualTo(svg);
            }
        }
    }

    @Test
    void names_are_text_and_nothing_else() throws Exception {
        String evil = "</title><script>alert(1)</script>&\"'\u0007";
        String svg = field(true, true, evil).svg(Colour.DISTRICT);
        Document document = read(svg);
        assertThat(svg).doesNotContain("<script", "href", "url(", "\u0007");
        assertThat(all(document, "script")).isEmpty();
        assertThat(all(document, "title").stream().map(Element::getTextContent))
                .anyMatch(words -> words.startsWith("</title><script>alert(1)</script>&\"'0-0，400人，第1选区"));
    }

    @Test
    void says_what_it_is_to_those_who_do_not_see_it() throws Exception {
        Document document = read(field(true, true, "村").svg(Colour.DISTRICT));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(all(document, "title").get(0).getTextContent()).isEqualTo("测试县县级人大代表选区划分示意图");
        assertThat(all(document, "desc").get(0).getTextContent()).contains("选区8个", "偏差提示线±30%");
        assertThat(all(document, "text").stream().map(Element::getTextContent))
                .contains("石桥镇", "杏坪乡", "名额", "人口", "偏差", "偏差分布", "提示线+30%");
    }

    @Test
    void districts_beside_each_other_have_different_colours() throws Exception {
        Sketch sketch = field(true, true, "村");
        Map<String, String> fills = new TreeMap<>();
        for (Element cell : all(read(sketch.svg(Colour.DISTRICT)), "path")) {
            fills.put(cell.getAttribute("data-unit"), cell.getAttribute("fill"));
        }
        Map<String, Integer> districts = new TreeMap<>();
        sketch.units().forEach(unit -> districts.put(unit.code(), unit.district()));
        sketch.neighbours()
                .forEach((unit, others) ->
                        others.forEach(other -> assertThat(fills.get(unit).equals(fills.get(other)))
                                .isEqualTo(districts.get(unit).equals(districts.get(other)))));
    }

    @Test
    void without_positions_neighbours_lie_beside_each_other() {
        Sketch sketch = field(false, true, "村");
        Point[] at = StressLayout.of(new Mesh(sketch.territory(), sketch.neighbours()));
        List<String> codes = sketch.territory().stream().map(Sketch.Unit::code).toList();
        double between = 0;
        int links = 0;
        for (int i = 0; i < at.length; i++) {
            for (String other : sketch.neighbours().get(codes.get(i))) {
                double distance = at[i].to(at[codes.indexOf(other)]);
                assertThat(distance).isBetween(0.3, 2.2);
                between += distance;
                links++;
            }
        }
        assertThat(between / links).isCloseTo(1.1, within(0.25));
    }

    @Test
    void an_empty_draft_is_a_picture_too() throws Exception {
        Sketch nothing = new Sketch("测试县", "（草案）", List.of(), Map.of(), Map.of(), List.of(), 0, 30);
        assertThat(drawnUnits(read(nothing.svg(Colour.DEVIATION)))).isEmpty();
        Sketch school = new Sketch(
                "测试县",
                "",
                List.of(new Sketch.Unit("990123101501", "学校", 100, false, null, null, 1)),
                Map.of(),
                Map.of(),
                List.of(new Sketch.District(1, "学校", 0, 100, null, false)),
                0,
                30);
        assertThat(drawnUnits(read(school.svg(Colour.DISTRICT)))).containsExactly("990123101501");
    }
}
