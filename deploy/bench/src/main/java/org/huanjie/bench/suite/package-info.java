/** A suite of the benchmark's own: started empty, asked by its API, measured, ended. */
package org.huanjie.bench.suite;
