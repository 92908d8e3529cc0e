/** Announced elections with their rule values and calendar, as districting tells them. */
package org.huanjie.reporting.election;
