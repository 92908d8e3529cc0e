/** Replica of registered voters without names or ids, from registration: who may sign and who may stand. */
package org.huanjie.nomination.voter;
