/** Projections of registration: running totals of units, imports, duplicates. */
package org.huanjie.reporting.registration;
