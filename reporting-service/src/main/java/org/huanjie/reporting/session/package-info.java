/** Login of the dashboard by the page of an OIDC provider (统一身份认证), where one is configured. */
package org.huanjie.reporting.session;
