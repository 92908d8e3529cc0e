/** Alerts and deadlines for calendar and feed programs (日历订阅), which show no bearer token: read with a key that can be taken back. */
package org.huanjie.reporting.feed;
