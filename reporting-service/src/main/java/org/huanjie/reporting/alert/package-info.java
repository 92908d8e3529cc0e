/** What somebody should look at now: days that come near or are past, and who is behind. */
package org.huanjie.reporting.alert;
