/** The public's question (查询): am I on the roll, and if not, what can I do. Published data only, and never why. */
package org.huanjie.registration.lookup;
