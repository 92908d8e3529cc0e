/** The fourteen stages of an election. */
package org.huanjie.reporting.stage;
