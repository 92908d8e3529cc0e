/** The standard statistics tables (统计报表, {@code domain.md} §7.4). */
package org.huanjie.reporting.table;
