/** Nomination forms (提名推荐): received, judged by on the service's own replicas, and always kept. */
package org.huanjie.nomination.nomination;
