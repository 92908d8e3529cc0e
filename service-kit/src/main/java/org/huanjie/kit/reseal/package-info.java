/** Encrypting anew after a rotation of keys. */
package org.huanjie.kit.reseal;
