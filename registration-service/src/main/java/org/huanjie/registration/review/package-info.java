/** Qualification review (选民资格审查): the committee's look at what the desks have checked. */
package org.huanjie.registration.review;
