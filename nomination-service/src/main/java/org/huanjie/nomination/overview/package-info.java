/** How far each district is and what the caller may do with it. */
package org.huanjie.nomination.overview;
