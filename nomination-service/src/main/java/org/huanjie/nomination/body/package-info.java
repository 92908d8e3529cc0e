/** Replica of the members of election committees, from reporting: a member who stands must resign first, R-11. */
package org.huanjie.nomination.body;
