/**
 * Household files as they come from police and spreadsheets, as rows of text: CSV and XLSX, read in constant memory. Whatever
 * they were made to do to their reader, they are refused with the line and what to do; what the columns mean is not known here.
 */
package org.huanjie.registration.importing.file;
