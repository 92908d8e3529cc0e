/** Graph-partition instances: read, drawn from a seed, judged. */
package org.huanjie.bench.graph;
