/** Leads each district through its course: what comes next, lists and their publication, candidates who leave. */
package org.huanjie.nomination.course;
