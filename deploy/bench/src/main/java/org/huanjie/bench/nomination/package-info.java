/** Nomination at the size of a county: forms judged, results certified and done again. */
package org.huanjie.bench.nomination;
