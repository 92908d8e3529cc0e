package org.huanjie.reporting.alert;

import java.util.List;

/** One thing that alerts look for. */
interface AlertRule {
    List<Alert> of(Situation now);
}
