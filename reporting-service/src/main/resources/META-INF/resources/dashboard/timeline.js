// The election's days in their order, with what is due by each.

import { byId, distance, h, monthDay, source, weekday } from './dom.js';
import { STATES } from './stages.js';

const WAITS = {
  REGISTRATION_START: '不迟于选民登记开始', ROLL_PUBLICATION: '选民名单公布后确定', OBJECTION_RECEIVED: '收到申诉后确定',
  COMPLETION: '选举完成后确定', FIRST_SESSION_DAY: '第一次会议日期确定后确定', QUOTA_DECISION: '名额重新确定后确定',
  BY_ELECTION_DAY: '补选日期确定后确定',
};

export function draw(timeline) {
  const states = Object.fromEntries(timeline.stages.map((stage) => [stage.stage, stage]));
  const dated = timeline.calendar.filter((entry) => entry.date);
  const waiting = timeline.calendar.filter((entry) => !entry.date);
  const place = byId('days');
  if (timeline.calendar.length === 0) {
    place.replaceChildren(h('p', { class: 'empty' }, '本次选举尚无日程。'));
    return;
  }
  const open = (entry) => entry.stages.some((stage) => states[stage].status !== 'DONE');
  const settled = dated.filter((entry) => entry.days < 0 && !open(entry));
  const ahead = dated.filter((entry) => !settled.includes(entry));
  const items = ahead.map((entry) => day(entry, states, timeline));
  const next = ahead.findIndex((entry) => entry.days >= 0);
  items.splice(next < 0 ? items.length : next, 0, today(timeline.today));
  const unfolded = place.querySelector('.settled')?.open ?? false;
  place.replaceChildren(
    settled.length > 0 ? h('details', { class: 'settled', open: unfolded }, h('summary', {}, `已过的日程（${settled.length}项）`),
      h('ol', { class: 'days' }, settled.map((entry) => day(entry, states, timeline)))) : '',
    h('ol', { class: 'days' }, items),
    waiting.length > 0 && h('details', {}, h('summary', {}, `待定的期限（${waiting.length}项）`),
      h('ul', { class: 'waiting' }, waiting.map((entry) => h('li', { 'data-key': entry.key },
        `${entry.title}：${WAITS[entry.waitsFor] ?? '有关事项发生后确定'}（${source(entry.source)}）`)))) || '');
}

const today = (date) => h('li', { class: 'today', 'aria-current': 'date' }, `今天 ${monthDay(date)} ${weekday(date)}`);

/** The day to spare may stand in the calendar itself; then it is not said twice. */
const isSpared = (entry, calendar) =>
  calendar.some((other) => other.date === entry.spare && other !== entry && other.title.startsWith(entry.title));

function day(entry, states, { electionDay, calendar }) {
  const stages = entry.stages.map((stage) => states[stage]);
  const done = stages.length > 0 && stages.every((stage) => stage.status === 'DONE');
  return h('li', {
    'data-key': entry.key,
    class: [entry.days < 0 && 'past', done && 'done', entry.statutory && 'statutory', entry.date === electionDay && 'election-day']
      .filter(Boolean).join(' '),
  },
  h('div', { class: 'date' }, h('time', { datetime: entry.date }, monthDay(entry.date)), h('small', {}, distance(entry.days))),
  h('div', { class: 'what' },
    h('strong', {}, entry.title),
    h('small', {}, entry.statutory ? `法定 · ${source(entry.source)}` : source(entry.source)),
    entry.spare && entry.days >= 0 && !done && !isSpared(entry, calendar) && h('small', {}, `宜于${monthDay(entry.spare)}以前完成，留一日余地`),
    stages.map((stage) => h('span', { class: `chip ${stage.status}` },
      h('span', { 'aria-hidden': 'true' }, STATES[stage.status].sign),
      ` ${stage.title}：${stage.words} ${stage.done}/${stage.total}`))));
}
