/** Numbers of deputies (代表名额): what the law's formula gives, and what was decided, which governs. */
package org.huanjie.districting.quota;
