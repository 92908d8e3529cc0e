/**
 * What {@code kill -9} does to the suite while clients go on: nothing that was accepted is lost, nothing is there twice. The
 * {@link org.huanjie.acceptance.faults.Judge} compares what clients were answered with what services and topics say afterwards.
 */
package org.huanjie.acceptance.faults;
