/** Figures of the register (选民登记统计), counted from the registrations themselves. */
package org.huanjie.registration.statistics;
