/** Lists as sheets (CSV), written while they are read. */
package org.huanjie.kit.csv;
