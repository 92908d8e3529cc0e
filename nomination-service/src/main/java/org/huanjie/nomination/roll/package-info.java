/** Replica of published rolls (选民名单), from registration: who may sign in a district, and how many voters it has. */
package org.huanjie.nomination.roll;
