/** The page that says who may do what, written from the contracts. */
package org.huanjie.acceptance.access;
