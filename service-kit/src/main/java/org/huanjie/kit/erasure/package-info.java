/** What erasures (删除) of services have in common: two persons, a job, and a record of how much is gone. */
package org.huanjie.kit.erasure;
