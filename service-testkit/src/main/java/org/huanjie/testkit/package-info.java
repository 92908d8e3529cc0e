/**
 * What tests of all services stand on: a real PostgreSQL and Kafka, tokens, event probes, house rules. Never in a service's jar.
 */
package org.huanjie.testkit;
