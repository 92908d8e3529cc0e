/** Voter rolls (选民名单): drafted for each district of the published plan, published through the gate, then frozen. */
package org.huanjie.registration.roll;
