/** Who did what: rows written in the transaction of the act, sealed into a chain of hashes a moment later. */
package org.huanjie.kit.audit;
