/** The business clock: real time, or (where it is adjustable) a time that was set and runs on. */
package org.huanjie.kit.clock;
