/** How far each district has come (选区进程): roll, nominations, lists, votes and their results. */
package org.huanjie.reporting.course;
