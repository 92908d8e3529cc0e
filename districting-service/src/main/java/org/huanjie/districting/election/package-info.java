/** The election itself (换届选举): day, levels, rules and the statutory calendar derived from them. */
package org.huanjie.districting.election;
