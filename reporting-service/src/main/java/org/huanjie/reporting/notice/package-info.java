/** Public archive of notices (公告) of all services. */
package org.huanjie.reporting.notice;
