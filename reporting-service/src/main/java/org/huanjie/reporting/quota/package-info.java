/** Projections of quotas (代表名额) and allocations (名额分配). */
package org.huanjie.reporting.quota;
