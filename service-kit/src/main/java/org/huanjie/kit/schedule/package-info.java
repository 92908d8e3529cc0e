/** Tasks that are due again and again. */
package org.huanjie.kit.schedule;
