/** The commands of {@code ./run}: results on stdout, everything else on stderr. */
package org.huanjie.local.command;
