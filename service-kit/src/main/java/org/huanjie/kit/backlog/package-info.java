/** What a service has still to do, as metrics that alerts are made of. */
package org.huanjie.kit.backlog;
