/** Replica of published districts (选区) and of the plans they are of, by districting's events. */
package org.huanjie.registration.district;
