/** A plan as a schematic map (选区划分示意图): where units lie or how they hang together, drawn as SVG. */
package org.huanjie.districting.plan.picture;
