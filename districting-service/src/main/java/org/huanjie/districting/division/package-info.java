/** Administrative divisions (行政区划) down to the units districts are made of, with population and adjacency. */
package org.huanjie.districting.division;
