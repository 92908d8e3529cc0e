/** Figures: each with one definition, its cut-off and its sources. */
package org.huanjie.reporting.figure;
