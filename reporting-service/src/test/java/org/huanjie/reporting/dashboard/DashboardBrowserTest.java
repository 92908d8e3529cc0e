package org.huanjie.reporting.dashboard;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huanjie.reporting.County.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huanjie.reporting.County;
import org.huanjie.reporting.table.Votes;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The dashboard as its readers have it: in a browser, with events arriving while they look. */
@QuarkusTest
@Tag("browser")
class DashboardBrowserTest {
    private final Clock clock;

    @TestHTTPResource("/")
    URI page;

    private Browser browser;

    DashboardBrowserTest(Clock clock) {
        this.clock = clock;
    }

    @BeforeAll
    static void a_browser_is_here_or_must_be() {
        assumeTrue(Browser.isHere() || "true".equals(System.getenv("CI")), "no Chromium with its chromedriver here");
    }

    @AfterEach
    void nothing_was_wrong() {
        if (browser != null) {
            try (Browser closing = browser) {
                assertThat(closing.complaints()).isEmpty();
            }
        }
    }

    @Test
    void table_course_curve_and_alerts_follow_the_events_without_a_reload() {
        County county = county("990152");
        LocalDate today = LocalDate.now(clock);
        county.scheduled(1, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today.plusDays(30), true) + "]");
        open(county, 1280, 900);
        browser.run("window.thisVeryPage = true");
        assertThat(browser.all("#table tbody tr")).hasSize(3);
        assertThat(browser.all("#table tbody tr:first-child .cell")).hasSize(14);
        assertThat(browser.text("#alert-list")).contains("目前没有需要提醒的事项");
        assertThat(browser.text("#curve")).contains("尚未收到登记数据");
        seen(() -> browser.attribute("#live", "data-live").equals("live"));

        UUID district = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        seen(() -> state(county, 1, "DISTRICTING").equals("DONE"));
        assertThat(state(county, 2, "DISTRICTING")).isEqualTo("NOT_STARTED");

        county.registered(county.unit(1, 1), 1, 300, 0, today);
        seen(() -> browser.text("#curve").contains("登记 300人"));
        seen(() -> browser.text("[data-figure=registeredVoters] dd").equals("300人"));
        String before = browser.attribute("#curve path.voters", "d");
        county.registered(county.unit(1, 1), 2, 1234, 1234, today);
        seen(() -> browser.text("#curve").contains("登记 1,234人"));
        seen(() -> state(county, 1, "REGISTRATION").equals("ON_TRACK"));
        county.registered(county.unit(2, 1), 1, 5000, 0, today.plusDays(1));
        seen(() -> browser.text("#curve").contains("登记 6,234人"));
        assertThat(browser.attribute("#curve path.voters", "d")).isNotEqualTo(before);

        county.scheduled(2, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today.plusDays(1), true) + "]");
        seen(() -> browser.text("[data-alert='DEADLINE_APPROACHING:ROLL_PUBLICATION']")
                .contains("1个选区尚未公布"));
        seen(() -> browser.text("[data-key=ROLL_PUBLISHED] .date").contains("还有1天"));
        assertThat(browser.text("#news")).contains("新增1条提醒");

        county.roll(district, 1234, today);
        seen(() -> state(county, 1, "ROLL_PUBLICATION").equals("DONE"));
        assertThat(browser.run("return window.thisVeryPage")).isEqualTo(true);
    }

    @Test
    void maps_of_published_plans_appear_and_are_chosen_by_congress_and_by_colour() {
        County county = county("990156");
        county.scheduled();
        open(county, 1280, 900);
        assertThat(browser.text("#map")).contains("还没有公布的选区划分");
        county.townshipPlan(county.township(1), 6, 14);
        UUID township = county.map("TOWNSHIP", county.township(1), 1, "镇图");
        seen(() -> map("镇图 district"));
        assertThat(browser.text("#map-facts")).isEqualTo("第1版，选区6个，应选代表14名，最大偏差1.0%");
        assertThat(browser.one("#map-plan").isEnabled()).isFalse();

        county.map("COUNTY", county.code(), 1, "县图");
        seen(() -> browser.all("#map-plan option").size() == 2);
        assertThat(map("镇图 district")).as("what is looked at stays").isTrue();
        choose("#map-plan", "COUNTY/" + county.code());
        seen(() -> map("县图 district"));
        choose("#map-colour", "deviation");
        seen(() -> map("县图 deviation"));
        assertThat(browser.text("#map text")).isEqualTo("偏差分布");
        assertThat(browser.text("#map path title")).isEqualTo("村");
        assertThat(browser.run("return document.querySelectorAll('#map [id], #map script').length"))
                .isEqualTo(0L);

        county.map("COUNTY", county.code(), 2, "变动后的县图");
        seen(() -> map("变动后的县图 deviation"));
        choose("#map-plan", "TOWNSHIP/" + county.township(1));
        seen(() -> map("镇图 deviation"));
        assertThat(browser.attribute("#map", "data-plan")).isEqualTo(township + "/deviation");
        browser.size(360, 740);
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
    }

    private boolean map(String words) {
        return browser.attribute("#map svg", "aria-label").equals(words);
    }

    private void choose(String select, String value) {
        browser.run(
                "const s = document.querySelector(arguments[0]); s.value = arguments[1]; s.dispatchEvent(new Event('change'))",
                select,
                value);
    }

    @Test
    void the_token_is_asked_for_and_never_stands_in_the_address() {
        County county = county("990153");
        county.scheduled();
        browser = Browser.open(1280, 900);
        browser.go(page + "?election=" + county.election());
        seen(() -> browser.one("#login-provider").isDisplayed());
        browser.one("#login-token summary").click();
        seen(() -> browser.one("#token").isDisplayed());
        browser.one("#token").sendKeys("kein token" + Keys.ENTER);
        seen(() -> browser.text("#login-reason").contains("这不是令牌"));
        browser.one("#token").sendKeys(Token.of("standing-committee", county.code()) + Keys.ENTER);
        drawn();
        assertThat(browser.address()).isEqualTo(page + "?election=" + county.election());
        assertThat(browser.run("return document.cookie + JSON.stringify(localStorage)"))
                .isEqualTo("{}");
        browser.go(page.toString());
        drawn();
        browser.one("#leave").click();
        seen(() -> browser.one("#login").isDisplayed());
        assertThat(browser.run("return sessionStorage.length")).isEqualTo(0L);
        assertThat(browser.one("#content").isDisplayed()).isFalse();
    }

    @Test
    void the_provider_s_page_logs_in_and_the_token_stays_out_of_the_address() {
        County county = county("990168");
        county.scheduled();
        browser = Browser.open(1280, 900);
        browser.go(page + "?election=" + county.election());
        seen(() -> browser.one("#login-provider").isDisplayed());
        browser.one("#login-provider").click();
        drawn();
        assertThat(browser.address()).isEqualTo(page + "?election=" + county.election());
        assertThat(browser.text("#who")).contains("县人大常委会");
        assertThat(browser.run("return document.cookie"))
                .as("no script reads the session")
                .isEqualTo("");
    }

    @Test
    void a_number_is_pressed_down_to_its_sources_and_back() {
        County county = county("990169");
        county.scheduled();
        county.registered(county.unit(1, 1), 1, 300, 200, LocalDate.now(clock));
        county.registered(county.unit(2, 1), 1, 120, 100, LocalDate.now(clock));
        open(county, 1280, 900);
        seen(() -> browser.text("[data-figure=registeredVoters] dd").equals("420人"));
        browser.one("[data-figure=registeredVoters] button").click();
        seen(() -> browser.all("#sources-rows tbody tr").size() == 2);
        assertThat(browser.text("#sources-title")).isEqualTo("登记选民 420人");
        assertThat(browser.text("#sources-definition")).startsWith("口径：");
        assertThat(browser.text("#sources-rows tbody tr"))
                .startsWith("第11村" + county.unit(1, 1) + "300")
                .contains("unit-registration-changed，huanjie.registration.v1 分区");
        press(Keys.ESCAPE);
        seen(() -> !browser.one("#sources").isDisplayed());
        assertThat(browser.run("return document.activeElement.dataset.sources")).isEqualTo("registeredVoters");
        assertThat(browser.text("#facts-funnel")).contains("资格审查通过300人");

        browser.one("[data-cell='" + county.township(1) + "/REGISTRATION']").click();
        browser.one("[data-made-of=registeredVoters]").click();
        seen(() -> browser.text("#sources-title").equals("登记选民：第1镇"));
        seen(() -> browser.all("#sources-rows tbody tr").size() == 1);
        press(Keys.ESCAPE);
        seen(() -> !browser.one("#sources").isDisplayed());
        browser.run("document.querySelector('#curve details').open = true");
        browser.run(
                "const day = document.querySelector('#curve [data-day]'); day.scrollIntoView({ block: 'center' }); day.click()");
        seen(() -> browser.text("#sources-title").endsWith("登记 420人"));
        seen(() -> browser.all("#sources-rows tbody tr").size() == 2);
        assertThat(browser.barriers()).isEmpty();
        press(Keys.ESCAPE);
        seen(() -> !browser.one("#sources").isDisplayed());
    }

    @Test
    void vacant_seats_and_by_elections_appear_once_there_are_any() {
        County county = county("990173");
        county.scheduled();
        Votes votes = new Votes(county);
        UUID district = votes.district("COUNTY", county.code(), 1, 2, 1000, county.unit(1, 1));
        open(county, 1280, 900);
        seen(() -> browser.all("#courses-table tbody tr").size() == 1);
        assertThat(browser.one("#byelections").isDisplayed()).isFalse();
        votes.deputy(district, 1, 2, "ENDED");
        seen(() -> browser.text("#byelections").contains("代表资格终止1名"));
        assertThat(browser.text("#byelections-table")).isEqualTo("还没有决定补选。");
        votes.byElection(district, 1, 1, "BY_ELECTION", "NOMINATING", 0);
        seen(() -> browser.text("#byelections-table tbody tr").equals("第1选区补选12028年11月15日0正在提名"));
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void tasks_problems_and_the_course_of_districts_are_there_and_follow() {
        County county = county("990170");
        county.scheduled();
        UUID district = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        open(county, 1280, 900);
        seen(() -> browser.all("#courses-table tbody tr").size() == 1);
        assertThat(browser.text("#courses-table tbody tr")).startsWith("第1选区").endsWith("已划分");
        assertThat(browser.text("#tasks-facts")).contains("项，已办结或无须办理0项，未办结");
        assertThat(browser.text("#task-list details[data-stage=DISTRICTING] summary"))
                .contains("逾期");
        assertThat(browser.text("#problem-list")).contains("没有记录的问题");
        county.roll(district, 1234, LocalDate.now(clock));
        seen(() -> browser.text("#courses-table tbody tr").contains("1,234"));
        seen(() -> browser.text("#courses-steps").equals("名单已公布 1"));
        County.post(
                        "county-office",
                        county.code(),
                        "/problems",
                        Map.of(
                                "election", county.election(),
                                "division", county.code(),
                                "kind", "PROBLEM",
                                "stage", "REGISTRATION",
                                "title", "人户分离较多",
                                "foundOn", "2026-11-20"))
                .statusCode(201);
        seen(() -> browser.text("#problem-list").contains("人户分离较多"));
        browser.one("[data-cell='" + county.township(1) + "/DISTRICTING']").click();
        seen(() -> browser.one("#detail-tasks").isDisplayed());
        browser.one("#detail-tasks").click();
        seen(() -> (Boolean)
                browser.run("return document.querySelector('#task-list details[data-stage=DISTRICTING]').open"));
    }

    @Test
    void axe_finds_no_serious_barrier_on_a_full_page_nor_in_a_dialog_nor_at_the_login() {
        County county = county("990171");
        LocalDate today = LocalDate.now(clock);
        county.scheduled(1, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today.plusDays(1), true) + "]");
        Votes votes = new Votes(county);
        UUID district = votes.district("COUNTY", county.code(), 1, 2, 1000, county.unit(1, 1), county.unit(1, 2));
        county.district(2, 1, 4000, county.unit(2, 1), county.unit(2, 2));
        votes.nominated(district, 1, "ORGANISATION");
        votes.list(district, "formal", 2, "11", "22", "31");
        votes.certified(district, 1, 1000, 829, 4, "RUN_OFF", 1, "1");
        county.registered(county.unit(1, 1), 1, 1200, 1000, today.minusDays(2));
        county.registered(county.unit(2, 1), 1, 900, 500, today);
        county.map("COUNTY", county.code(), 1, "县图");
        open(county, 1280, 900);
        seen(() -> map("县图 district"));
        seen(() -> browser.text("#courses-table").contains("82.90%"));
        assertThat(browser.barriers()).isEmpty();
        browser.keep(Path.of("target/dashboard-wide.png"));
        browser.print(Path.of("target/dashboard-print.pdf"));
        browser.one("[data-figure=registeredVoters] button").click();
        seen(() -> browser.all("#sources-rows tbody tr").size() == 2);
        assertThat(browser.barriers()).isEmpty();
        press(Keys.ESCAPE);
        browser.size(360, 740);
        browser.keep(Path.of("target/dashboard-phone.png"));
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
        browser.one("#leave").click();
        seen(() -> browser.one("#login").isDisplayed());
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void an_election_that_is_not_known_yet_appears_by_itself() {
        County county = county("990154");
        browser = Browser.open(1280, 900);
        browser.go(address(county));
        seen(() -> browser.text("#nothing-words").contains("尚未收到选举"));
        browser.complaints(); // the browser reports the 404 that the page has taken for its answer
        county.scheduled();
        drawn();
        browser.complaints();
    }

    @Test
    void a_phone_shows_all_of_it_and_the_keyboard_reaches_it() {
        County county = county("990155");
        county.scheduled();
        county.registered(county.unit(1, 1), 1, 300, 0, LocalDate.now(clock));
        open(county, 360, 740);
        seen(() -> browser.text("#curve").contains("登记 300人"));
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
        assertThat((Double) browser.run(
                        "return Math.min(...[...document.querySelectorAll('.cell')].map(c => c.getBoundingClientRect().width))"
                                + " + 0.001"))
                .isGreaterThan(21);
        assertThat(browser.run("return document.querySelectorAll('.cell[tabindex=\"0\"]').length"))
                .isEqualTo(1L);
        browser.run("document.querySelector('.cell[tabindex=\"0\"]').focus()");
        press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ENTER);
        seen(() -> browser.text("#detail").startsWith("第2镇 · 宣传发动"));
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('button, select, input, a')].filter(e => e.checkVisibility()"
                                        + " && !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length)).length"))
                .isEqualTo(0L);
    }

    private void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            browser.one(":focus").sendKeys(key);
        }
    }

    private static County county(String code) {
        return new County(code).divided();
    }

    private void open(County county, int width, int height) {
        await().atMost(20, SECONDS).until(() -> "2027-01-20".equals(county.figure("electionDay")));
        browser = Browser.open(width, height);
        browser.go(address(county));
        drawn();
        assertThat(browser.address()).doesNotContain("token");
    }

    private String address(County county) {
        return page + "?election=" + county.election() + "#token=" + Token.of("standing-committee", county.code());
    }

    private void drawn() {
        seen(() -> browser.attribute("body", "data-ready").equals("1")
                && browser.attribute("body", "data-state").equals("ready"));
    }

    private String state(County county, int township, String stage) {
        return browser.attribute("[data-cell='" + county.township(township) + "/" + stage + "']", "data-status");
    }

    private static void seen(Callable<Boolean> what) {
        await().atMost(30, SECONDS).until(what);
    }
}
