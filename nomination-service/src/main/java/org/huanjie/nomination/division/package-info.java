/** Replica of divisions, for their names; the tree itself is districting's. */
package org.huanjie.nomination.division;
