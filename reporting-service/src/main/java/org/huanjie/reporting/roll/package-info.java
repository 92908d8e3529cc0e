/** Projection of published rolls (选民名单), with their arithmetic. */
package org.huanjie.reporting.roll;
