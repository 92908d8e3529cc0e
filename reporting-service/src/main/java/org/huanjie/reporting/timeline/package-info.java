/** The election's days in their order, each with what has to be done by it. */
package org.huanjie.reporting.timeline;
