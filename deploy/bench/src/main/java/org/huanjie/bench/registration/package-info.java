/** Registration at its full size: imports, the desk, searches, each against the database doing the same by itself. */
package org.huanjie.bench.registration;
