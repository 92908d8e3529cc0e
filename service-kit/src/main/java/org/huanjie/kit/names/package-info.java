/** Names of persons: in which order lists have them. */
package org.huanjie.kit.names;
