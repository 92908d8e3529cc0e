/** How far each township is at each of the fourteen stages, and until when it has to be done. */
package org.huanjie.reporting.progress;
