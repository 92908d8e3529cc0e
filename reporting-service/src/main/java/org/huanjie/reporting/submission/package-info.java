/** What counties send to the level above (上报): issued reports with their tables, checked as they come in, and put together (汇总). */
package org.huanjie.reporting.submission;
