/** Erasure (删除) of what the law needs no longer of an election whose term is over: forms, signatures, candidates who were not elected. */
package org.huanjie.nomination.erasure;
