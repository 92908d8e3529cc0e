/** Projections of nominations, of the lists of candidates and of deliberations. */
package org.huanjie.reporting.nomination;
