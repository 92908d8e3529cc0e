/** Replica of which districts have published rolls (选民名单), from registration. */
package org.huanjie.districting.roll;
