/**
 * PostgreSQL 18 and Kafka 4 on a machine that has neither: for tests, and for {@code ./run}. Knows neither Quarkus nor JUnit.
 */
package org.huanjie.testkit.embedded;
