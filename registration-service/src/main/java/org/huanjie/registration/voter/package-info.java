/** Voters (选民): who is registered where, once in all counties, with history; not how files are read or rolls made. */
package org.huanjie.registration.voter;
