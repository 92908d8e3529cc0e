/** Problems (存在问题) and legal questions (请示): opened, answered, resolved. */
package org.huanjie.reporting.problem;
