/** {@code ./run bench}: how good and how quick the optimiser is, and registration at its full size, judged by code that shares nothing with the product's. */
package org.huanjie.bench;
