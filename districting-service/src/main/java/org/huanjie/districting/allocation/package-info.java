/** Allocation of the county's seats to its townships (名额分配). */
package org.huanjie.districting.allocation;
