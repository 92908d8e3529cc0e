/** Replica of the division tree: names, and the leaves (选举单位) where voters are registered; the tree itself is districting's. */
package org.huanjie.registration.division;
