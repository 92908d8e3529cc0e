// Elections in the term that fill vacant seats, and how many seats there are; not there before anything is vacant.

import { byId, h, monthDay, number } from './dom.js';
import { figure } from './sources.js';

const MANNERS = { BY_ELECTION: '补选', RUN_OFF: '缺额另行选举' };
const STEPS = {
  NOMINATING: '正在提名', INITIAL_LIST: '初步候选人已公布', FORMAL_LIST: '正式候选人已公布',
  TIE_REVOTE: '票数相等，再次投票', RUN_OFF: '另行选举', REELECTION: '重新选举', CERTIFIED: '已结束',
};
const VACANT = ['endedDeputies', 'unfilledSeats'];

/** Whether there is anything to tell. */
export const isAny = (items) => items.length > 0 || VACANT.some((id) => Number(figure(id).value ?? 0) > 0);

export function draw(items) {
  byId('byelections-table').replaceChildren(items.length === 0
    ? h('p', { class: 'empty' }, '还没有决定补选。')
    : h('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': '补选' },
      h('table', {},
        h('thead', {}, h('tr', {}, ['选区', '方式', '名额', '选举日', '当选', '进程'].map((words) => h('th', { scope: 'col' }, words)))),
        h('tbody', {}, items.map(row)))));
}

function row(item) {
  return h('tr', { 'data-by-election': item.byElection, 'data-step': item.step },
    h('th', { scope: 'row' }, item.name ?? '—'),
    h('td', {}, MANNERS[item.manner] ?? item.manner), h('td', {}, number(item.seats)),
    h('td', {}, `${item.electionDay.slice(0, 4)}年${monthDay(item.electionDay)}`), h('td', {}, number(item.elected)),
    h('td', { class: 'words' }, STEPS[item.step] ?? item.step));
}
