package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchApiTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    @Test
    void finds_what_a_name_begins_with_then_what_it_has_inside() {
        County county = county("张建国", "张建", "建国华", "王国建", "李建国", "建张");
        assertThat(found(county, "张建")).containsExactly("张建", "张建国");
        assertThat(found(county, "建国")).containsExactly("建国华", "张建国", "李建国");
        assertThat(found(county, "国")).containsExactly("建国华", "张建国", "李建国", "王国建");
        assertThat(found(county, "国国")).isEmpty();
        assertThat(found(county, "张建国华")).isEmpty();
    }

    @Test
    void finds_by_initials_and_by_sound_however_a_surname_is_read() {
        County county = county("张三", "周舒", "单小明", "仇英", "曾子", "解放", "尉迟恭", "吕布", "李放");
        assertThat(found(county, "zs")).containsExactly("周舒", "张三");
        assertThat(found(county, "ZhangSan")).containsExactly("张三");
        assertThat(found(county, "sxm")).containsExactly("单小明");
        assertThat(found(county, "dxm")).containsExactly("单小明");
        assertThat(found(county, "qy")).containsExactly("仇英");
        assertThat(found(county, "zz")).containsExactly("曾子");
        assertThat(found(county, "xf")).containsExactly("解放");
        assertThat(found(county, "ycg")).containsExactly("尉迟恭");
        assertThat(found(county, "lü bu")).containsExactly("吕布");
        assertThat(found(county, "l")).containsExactly("吕布", "李放");
        assertThat(found(county, "xief")).containsExactly("解放");
    }

    @Test
    void finds_whichever_way_the_characters_are_written() {
        County county = county("張國峯", "张国峰", "张国锋", "吕𠮷");
        assertThat(found(county, "张国峰")).containsExactly("张国峰", "張國峯");
        assertThat(found(county, "國")).containsExactly("张国峰", "张国锋", "張國峯");
        assertThat(found(county, "吕吉")).containsExactly("吕𠮷");
        assertThat(found(county, "𠮷")).containsExactly("吕𠮷");
    }

    @Test
    void goes_on_page_by_page_through_both_ways_and_shows_nobody_twice() {
        County county = county("国一", "国丁", "国七", "王国", "李国", "国国", "张国一");
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = county.as("county-office")
                    .body(Map.of("name", "国"))
                    .post("/api/v1/voters/searches?limit=2&after=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.name"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).containsExactly("国一", "国丁", "国七", "国国", "张国一", "李国", "王国");
    }

    @Test
    void is_narrowed_by_unit_district_and_birth_date_and_never_leaves_the_scope() {
        County county = County.published();
        county.imports(
                "APPLY",
                County.HEADER + line(county, "王一", 0, 0) + line(county, "王丁", 1, 1) + line(county, "王七", 2, 2));
        assertThat(found(county, "王")).containsExactly("王一", "王丁", "王七");
        assertThat(found(county, "王", "unit", county.villages().get(1))).containsExactly("王丁");
        assertThat(found(county, "w", "unit", county.villages().get(1))).containsExactly("王丁");
        assertThat(found(county, "w", "birthDate", "1980-01-03")).containsExactly("王七");
        String district = county.as("county-office")
                .get("/api/v1/voters?unit=" + county.villages().get(2))
                .path("items[0].districts.COUNTY");
        assertThat(found(county, "王", "district", district)).containsExactly("王七");
        for (String typed : List.of("王", "一", "wy", "wang")) {
            assertThat(names(county, county.towns().get(1), Map.of("name", typed)))
                    .allMatch("王七"::equals);
        }
        assertThat(names(county, "990998", Map.of("name", "王"))).isEmpty();
    }

    @Test
    void a_new_name_is_found_at_once() {
        County county = county("王一");
        String voter = county.voters(county.villages().get(0)).get(0);
        county.as("township-office", county.towns().get(0))
                .header("If-Match", "*")
                .body(Map.of("name", "马一"))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(200);
        assertThat(found(county, "my")).containsExactly("马一");
        assertThat(found(county, "wy")).isEmpty();
        county.register("牛一", BORN, 99, county.villages().get(0)).then().statusCode(201);
        assertThat(found(county, "ny")).containsExactly("牛一");
    }

    private static County county(String... names) {
        County county = County.published();
        StringBuilder file = new StringBuilder(County.HEADER);
        for (int i = 0; i < names.length; i++) {
            file.append(line(county, names[i], i, 0));
        }
        county.imports("APPLY", file.toString());
        return county;
    }

    private static String line(County county, String name, int person, int village) {
        String unit = county.villages().get(village);
        return name + "," + county.citizenId(BORN.plusDays(person), 11) + ",汉," + unit + "," + unit + ",,,\n";
    }

    private static List<String> found(County county, String name, String... more) {
        Map<String, String> body = new HashMap<>(Map.of("name", name));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return names(county, county.code(), body);
    }

    private static List<String> names(County county, String division, Map<String, String> body) {
        return county.as("county-office", division)
                .body(body)
                .post("/api/v1/voters/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }
}
