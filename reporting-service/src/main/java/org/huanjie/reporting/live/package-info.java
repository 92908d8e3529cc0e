/** Tells those who watch that something has changed, so that they ask again. */
package org.huanjie.reporting.live;
