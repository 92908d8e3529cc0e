/** The register of deputies (代表) of both levels: as certified, confirmed by the credentials review, until the qualification ends. */
package org.huanjie.nomination.deputy;
