/** Household files (户籍文件): uploaded encrypted, checked row by row while streaming, applied in chunks that survive any crash. */
package org.huanjie.registration.importing;
