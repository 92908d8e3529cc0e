/** Tables of the national standards that more than one service writes or reads. */
package org.huanjie.kit.codes;
