/** Tests made from a service's own contract: drift, and bad input for every endpoint. */
package org.huanjie.testkit.contract;
