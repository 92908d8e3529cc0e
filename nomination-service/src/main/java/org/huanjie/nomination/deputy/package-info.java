/** The register of deputies (代表) of both levels, as certified. */
package org.huanjie.nomination.deputy;
