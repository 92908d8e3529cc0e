/** Projections of published districts (选区) and plans. */
package org.huanjie.reporting.district;
