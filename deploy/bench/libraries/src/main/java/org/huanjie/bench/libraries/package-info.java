/** Established libraries on the instances of the benchmarks: what they reach in the same time, for ADRs to cite. */
package org.huanjie.bench.libraries;
