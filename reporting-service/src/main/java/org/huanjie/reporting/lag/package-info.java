/** How far this service is behind what the others have published. */
package org.huanjie.reporting.lag;
