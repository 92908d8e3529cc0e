/**
 * How another system subscribes, as {@code docs/events.md} describes it: {@link org.huanjie.acceptance.subscriber.Subscriber}
 * reads, {@link org.huanjie.acceptance.subscriber.ElectionRegister} keeps. To copy from; nothing of huanjie is needed.
 */
package org.huanjie.acceptance.subscriber;
