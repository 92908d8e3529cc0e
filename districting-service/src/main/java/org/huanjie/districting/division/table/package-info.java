/** Tables as clerks send them, CSV or XLSX, as rows by column; what the columns mean is not known here. */
package org.huanjie.districting.division.table;
