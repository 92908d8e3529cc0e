/** Objections to published rolls (选民名单申诉): received in time, decided by another person, sued, judged. */
package org.huanjie.registration.objection;
