/** Draws districts: a constructive start, then annealing; plain arrays, no framework, the same result for the same seed. */
package org.huanjie.districting.plan.optimiser;
