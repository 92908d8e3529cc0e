// How far each district has come: counts by step, which choose, and a table.

import { byId, h, monthDay, number } from './dom.js';

const STEPS = {
  DISTRICTED: '已划分', ROLL_PUBLISHED: '名单已公布', NOMINATING: '正在提名', INITIAL_LIST: '初步候选人已公布', PRELIMINARY: '已预选',
  FORMAL_LIST: '正式候选人已公布', VOTED: '尚有缺额', FILLED: '已选满',
};
const OUTCOMES = {
  ELECTED: '当选', TIE_REVOTE: '票数相等，再次投票', RUN_OFF: '另行选举', REELECTION: '重新选举', NEEDS_DECISION: '待决定', UNFILLED: '缺额保留',
};
let items = [];
let chosen = null;

export function prepare(again) {
  byId('courses-level').addEventListener('change', () => {
    chosen = null;
    again();
  });
}

export const level = () => byId('courses-level').value;

export function draw(districts) {
  items = districts;
  redraw();
}

function redraw() {
  const counts = Object.keys(STEPS).map((step) => [step, items.filter((item) => item.step === step).length]).filter(([, count]) => count > 0);
  if (!counts.some(([step]) => step === chosen)) chosen = null;
  byId('courses-steps').replaceChildren(...counts.map(([step, count]) => h('button', {
    type: 'button',
    'data-step': step,
    'aria-pressed': String(step === chosen),
    onclick: () => {
      chosen = chosen === step ? null : step;
      redraw();
      byId('courses-steps').querySelector(`[data-step=${step}]`)?.focus();
    },
  }, `${STEPS[step]} ${number(count)}`)));
  const rows = items.filter((item) => chosen === null || item.step === chosen);
  byId('courses-table').replaceChildren(items.length === 0
    ? h('p', { class: 'empty' }, '还没有公布的选区。')
    : h('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': '各选区进程' },
      h('table', {},
        h('thead', {}, h('tr', {}, ['选区', '应选', '选民', '提名', '初步', '正式', '参选率', '进程'].map((words) => h('th', { scope: 'col' }, words)))),
        h('tbody', {}, rows.map(row)))));
}

const known = (value) => (value === null ? '—' : number(value));

function row(item) {
  return h('tr', { 'data-district': item.district, 'data-step': item.step },
    h('th', { scope: 'row' }, item.name),
    h('td', {}, number(item.seats)), h('td', {}, known(item.voters)), h('td', {}, number(item.nominations)),
    h('td', { title: item.initialOn && `${monthDay(item.initialOn)}公布` }, known(item.initial)),
    h('td', { title: item.formalOn && `${monthDay(item.formalOn)}公布` }, known(item.formal)),
    h('td', {}, item.turnout === null ? '—' : `${item.turnout}%`),
    h('td', { class: 'words' }, standing(item)));
}

function standing(item) {
  if (item.outcome === null) return STEPS[item.step];
  const round = item.round > 1 ? `第${item.round}次投票` : '';
  const seats = `当选${number(item.elected ?? 0)}名${item.openSeats > 0 ? `，缺${number(item.openSeats)}名` : ''}`;
  return [round, OUTCOMES[item.outcome] ?? item.outcome, seats].filter(Boolean).join('，');
}
