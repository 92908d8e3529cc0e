/** What follows by law from a count: validity, who is elected, what has to be voted on next. Pure functions, no database. */
package org.huanjie.nomination.result;
