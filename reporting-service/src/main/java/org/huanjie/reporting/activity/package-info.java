/** Meetings, training, publicity, research and inspections, with the figures they state. */
package org.huanjie.reporting.activity;
