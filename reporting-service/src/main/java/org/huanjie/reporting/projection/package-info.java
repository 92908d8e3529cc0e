/** What all projections share: how a batch of events becomes one safe statement. */
package org.huanjie.reporting.projection;
