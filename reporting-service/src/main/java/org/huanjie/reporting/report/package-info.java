/** Reports (汇报、总结): written from figures only, drafted and issued by two persons. */
package org.huanjie.reporting.report;
