/** The benchmark of counties, through the public API of a running suite, and the judge of their plans. */
package org.huanjie.bench.county;
