// What somebody should look at now; what is new is said aloud once.

import { byId, h, monthDay, source } from './dom.js';
import { show } from './table.js';

const SEVERITY = { HIGH: '紧急', MEDIUM: '注意', LOW: '提示' };
const HINTS = 6; // of the least severity, that are shown unasked
let known = null;
let opened = false;

export function draw(alerts) {
  byId('alerts-count').textContent = alerts.length === 0 ? '' : `${alerts.length}`;
  byId('alert-list').replaceChildren(alerts.length === 0
    ? h('p', { class: 'empty' }, '✓ 目前没有需要提醒的事项。')
    : h('div', {}, h('ul', { class: 'alerts' }, shown(alerts).map(item)), rest(alerts.filter((alert) => !shown(alerts).includes(alert)))));
  tell(alerts);
}

/** What is urgent, all of it, and the first hints. */
const shown = (alerts) => [...alerts.filter((alert) => alert.severity !== 'LOW'), ...alerts.filter((alert) => alert.severity === 'LOW').slice(0, HINTS)];

function rest(alerts) {
  if (alerts.length === 0) return null;
  const details = h('details', { class: 'rest', open: opened }, h('summary', {}, `其余${alerts.length}条提示`), h('ul', { class: 'alerts' }, alerts.map(item)));
  details.addEventListener('toggle', () => { opened = details.open; });
  return details;
}

function item(alert) {
  return h('li', { 'data-alert': alert.id, class: `alert ${alert.severity}` },
    h('p', { class: 'title' }, h('span', { class: 'severity' }, SEVERITY[alert.severity]), h('strong', {}, alert.title)),
    h('p', {}, source(alert.message)),
    h('p', { class: 'foot' },
      alert.stage && h('small', {}, `依据：${source(alert.source)}`),
      alert.deadline && h('small', {}, `期限${monthDay(alert.deadline)}`),
      more(alert)));
}

function more(alert) {
  if (alert.kind === 'REGISTRATION_OFF') {
    return h('button', { type: 'button', class: 'plain', 'aria-label': `查看登记曲线：${alert.title}`, onclick: () => curve(alert) }, '查看曲线');
  }
  if (!alert.stage) return null;
  return h('button', {
    type: 'button',
    class: 'plain',
    'aria-label': `在进度表中查看：${alert.title}`,
    onclick: () => show(alert.stage, alert.divisions[0]?.code),
  }, '查看进度');
}

function curve(alert) {
  const place = byId('curve-place');
  if ([...place.options].some((option) => option.value === alert.divisions[0]?.code)) {
    place.value = alert.divisions[0].code;
    place.dispatchEvent(new Event('change'));
  }
  place.focus();
}

function tell(alerts) {
  const fresh = known === null ? [] : alerts.filter((alert) => !known.has(alert.id));
  known = new Set(alerts.map((alert) => alert.id));
  if (fresh.length > 0) {
    byId('news').textContent = `新增${fresh.length}条提醒：${fresh.map((alert) => alert.title).join('；')}`;
  }
}
