/** The division tree as districting tells it, and what a request may name of it. */
package org.huanjie.reporting.division;
