/**
 * Divides a graph of units into connected districts: the search that draws districts, without anything of the service around it.
 * {@link org.huanjie.districting.partition.Partitioner} is the way in.
 */
package org.huanjie.districting.partition;
