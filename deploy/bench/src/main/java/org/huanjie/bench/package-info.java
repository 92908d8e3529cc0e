/** {@code ./run bench}: how good and how quick the optimiser is, judged by code that shares nothing with the product's. */
package org.huanjie.bench;
