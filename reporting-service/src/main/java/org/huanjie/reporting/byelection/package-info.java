/** By-elections (补选, R-115), votes for seats never filled, and the deputies whose seats are vacant. */
package org.huanjie.reporting.byelection;
