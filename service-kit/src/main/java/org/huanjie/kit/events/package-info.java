/**
 * Events: {@link org.huanjie.kit.events.Outbox} (written with the change), Relay (published in causal order, fenced), Consumer
 * (effect and position in one transaction), dead letters. The reasons stand in {@code docs/adr/0002} and {@code 0003}.
 */
package org.huanjie.kit.events;
