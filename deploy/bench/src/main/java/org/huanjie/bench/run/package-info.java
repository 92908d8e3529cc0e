/** The benchmarks of graphs, and the programs they run: the optimiser as a command, METIS. */
package org.huanjie.bench.run;
