/** Written proxies (委托投票): who votes for whom, by the committee's consent, and what became of it on the day. */
package org.huanjie.nomination.proxy;
