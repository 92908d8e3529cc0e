/** How a service reaches Kafka. What is said there is the business of events and audit. */
package org.huanjie.kit.kafka;
