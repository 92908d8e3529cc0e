/** The public APIs as a client sees them; shared by the commands and the rehearsal. */
package org.huanjie.local.http;
