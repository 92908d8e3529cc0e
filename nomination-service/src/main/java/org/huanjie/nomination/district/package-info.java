/** Electoral districts (选区) as districting published them, and the course each takes from its roll to its result. */
package org.huanjie.nomination.district;
