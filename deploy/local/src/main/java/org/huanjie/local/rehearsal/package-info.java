/**
 * Plays the rehearsal county through the public APIs, from the first meeting to the deputies' election, and checks what the
 * services made of it. Each step first looks what is already there, so a rehearsal that was killed goes on where it was.
 */
package org.huanjie.local.rehearsal;
