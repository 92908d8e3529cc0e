/** Bodies of an election (选举机构), their members and their resignation. */
package org.huanjie.reporting.body;
