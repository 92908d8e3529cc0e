/** Replica of announced elections: day, rule values and calendar, from districting. Decides nothing. */
package org.huanjie.registration.election;
