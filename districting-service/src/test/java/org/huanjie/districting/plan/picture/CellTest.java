package org.huanjie.districting.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void what_is_nearest_to_a_unit_is_its_own() {
        SplittableRandom random = new SplittableRandom(5);
        Point[] places = new Point[60];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Point(random.nextDouble(100), random.nextDouble(100));
        }
        for (int i = 0; i < places.length; i++) {
            Cell cell = Cell.of(i, places, 20);
            for (int side = 0; side < cell.corners().size(); side++) {
                Point corner = cell.corners().get(side);
                double own = corner.to(places[i]);
                assertThat(own).isLessThan(20.01);
                for (Point other : places) {
                    assertThat(corner.to(other)).isGreaterThan(own - 1e-6);
                }
                int across = cell.across().get(side);
                if (across != Cell.OUTSIDE) {
                    Point next = cell.corners().get((side + 1) % cell.corners().size());
                    Point middle = new Point((corner.x() + next.x()) / 2, (corner.y() + next.y()) / 2);
                    assertThat(middle.to(places[across]) - middle.to(places[i])).isBetween(-1e-6, 1e-6);
                }
            }
        }
    }
}
