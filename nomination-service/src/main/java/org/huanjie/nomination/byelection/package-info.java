/** By-elections (补选, R-115) and elections in run-off manner for seats never filled: decided on here, then each a district's course of its own. */
package org.huanjie.nomination.byelection;
