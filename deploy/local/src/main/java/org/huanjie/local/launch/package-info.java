/** The suite as processes: folder, keys, PostgreSQL, Kafka, four supervised services. Knows nothing of elections. */
package org.huanjie.local.launch;
