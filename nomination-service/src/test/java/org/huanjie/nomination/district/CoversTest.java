package org.huanjie.nomination.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.huanjie.nomination.TestCounty;
import org.huanjie.nomination.election.Level;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoversTest {
    private final Districts districts;

    CoversTest(Districts districts) {
        this.districts = districts;
    }

    @Test
    void a_part_lies_where_its_whole_does() {
        TestCounty county = TestCounty.preparing("990187");
        String whole = county.unit(201);
        county.district("TOWNSHIP", county.township("101"), 1, 1, whole);
        await().atMost(Duration.ofSeconds(20)).until(() -> covers(county, whole));
        assertThat(covers(county, whole + "001")).isTrue();
        assertThat(covers(county, county.unit(202) + "001")).isFalse();
    }

    private boolean covers(TestCounty county, String unit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> districts.covers(county.election(), Level.TOWNSHIP, county.township("101"), unit));
    }
}
