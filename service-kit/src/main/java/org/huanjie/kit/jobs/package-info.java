/** Long work: a row per job with a lease, progress and a state to go on from, so that it survives any crash. */
package org.huanjie.kit.jobs;
