/** {@code ./run}: everything on one machine, for trying, showing and testing. Never part of a production installation. */
package org.huanjie.local;
