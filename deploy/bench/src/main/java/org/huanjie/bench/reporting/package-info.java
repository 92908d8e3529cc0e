/** Reporting: how soon what others commit is visible, how fast its read models are made anew, its page and its report. */
package org.huanjie.bench.reporting;
