/** Signed tokens without an identity provider: for tests and for {@code ./run token}. Knows neither Quarkus nor JUnit. */
package org.huanjie.testkit.token;
