/** Notices (公告) of lists as the public sees them: written once when a list is published, then never changed. */
package org.huanjie.nomination.notice;
