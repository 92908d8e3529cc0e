// Registered and approved voters at the end of each day, as a drawing and as a table.

import { byId, h, monthDay, number, ofDay, s, toDay } from './dom.js';
import { show } from './sources.js';

const HEIGHT = 280;
const EDGE = { top: 46, right: 14, bottom: 28, left: 62 };
const MARKS = { REGISTRATION_START: '登记开始', REGISTRATION_END: '登记结束', ROLL_PUBLISHED: '公布名单' };

let curves = [];
let timeline = null;

export function prepare() {
  byId('curve-place').addEventListener('change', redraw);
  new ResizeObserver(() => curves.length > 0 && redraw()).observe(byId('curve'));
}

export function draw(items, course) {
  curves = items;
  timeline = course;
  const select = byId('curve-place');
  const before = select.value;
  select.replaceChildren(...curves.map((curve) => h('option', { value: curve.division }, curve.name)));
  if (curves.some((curve) => curve.division === before)) select.value = before;
  select.disabled = curves.length < 2;
  drawn = '';
  redraw();
}

let drawn = '';

function redraw() {
  const place = byId('curve');
  const width = Math.max(280, Math.floor(place.clientWidth));
  const curve = curves.find((each) => each.division === byId('curve-place').value) ?? curves[0];
  const key = `${width}/${curve?.division}`;
  if (key === drawn) return;
  drawn = key;
  if (!curve || curve.points.length === 0) {
    place.replaceChildren(h('p', { class: 'empty' }, '尚未收到登记数据。登记开始后，这里逐日显示登记人数。'));
    return;
  }
  const days = daily(curve.points);
  place.replaceChildren(picture(curve, days, width), readout(curve), sheet(curve));
}

/** Every day from the one before the first, on which nobody was registered, to the last; a day without news is like the day before. */
function daily(points) {
  const days = [];
  const first = toDay(points[0].day);
  const inherited = points[0].day <= ofDay(toDay(timeline.electionDay) - 365);
  if (!inherited) days.push({ day: first - 1, voters: 0, approved: 0 });
  for (let i = 0; i < points.length; i++) {
    const until = i + 1 < points.length ? toDay(points[i + 1].day) : toDay(points[i].day) + 1;
    for (let day = toDay(points[i].day); day < until; day++) {
      days.push({ day, voters: points[i].voters, approved: points[i].approved });
    }
  }
  const today = toDay(timeline.today);
  const last = days.at(-1);
  for (let day = last.day + 1; day <= Math.min(today, toDay(timeline.electionDay)); day++) days.push({ ...last, day });
  return days;
}

function picture(curve, days, width) {
  const marks = timeline.calendar.filter((entry) => MARKS[entry.key] && entry.date)
    .map((entry) => ({ day: toDay(entry.date), words: MARKS[entry.key] }))
    .filter((mark) => mark.day >= days[0].day - 45 && mark.day <= days.at(-1).day + 45)
    .sort((a, b) => a.day - b.day);
  const from = Math.min(days[0].day, ...marks.map((mark) => mark.day));
  const to = Math.max(days.at(-1).day, ...marks.map((mark) => mark.day), from + 1);
  const top = ceiling(1.04 * Math.max(1, curve.expected ?? 0, ...days.map((day) => Math.max(day.voters, day.approved))));
  const x = (day) => round(EDGE.left + (day - from) / (to - from) * (width - EDGE.left - EDGE.right));
  const y = (value) => round(HEIGHT - EDGE.bottom - value / top * (HEIGHT - EDGE.top - EDGE.bottom));
  const line = (field) => days.map((day, i) => `${i === 0 ? 'M' : 'L'}${x(day.day)} ${y(day[field])}`).join('');
  const last = days.at(-1);
  return s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', 'aria-label': spoken(curve), class: 'plot' },
    [0, 0.25, 0.5, 0.75, 1].map((part) => s('g', { class: 'grid' },
      s('line', { x1: EDGE.left, x2: width - EDGE.right, y1: y(top * part), y2: y(top * part) }),
      s('text', { x: EDGE.left - 8, y: y(top * part) + 4, 'text-anchor': 'end' }, number(top * part)))),
    ticks(from, to, width).map((day) => s('text', { class: 'tick', x: x(day), y: HEIGHT - 8, 'text-anchor': anchor(day, from, to) },
      monthDay(ofDay(day)))),
    marks.map((mark, i) => s('g', { class: 'mark' },
      s('line', { x1: x(mark.day), x2: x(mark.day), y1: EDGE.top - 4, y2: HEIGHT - EDGE.bottom }),
      s('text', { x: x(mark.day), y: 14 + (i % 2) * 16, 'text-anchor': anchor(mark.day, from, to) },
        `${mark.words} ${monthDay(ofDay(mark.day))}`))),
    curve.expected && s('g', { class: 'expected' },
      s('line', { x1: EDGE.left, x2: width - EDGE.right, y1: y(curve.expected), y2: y(curve.expected) })),
    s('path', { class: 'approved', d: line('approved') }),
    s('path', { class: 'voters', d: line('voters') }),
    s('rect', { class: 'approved-end', x: x(last.day) - 4, y: y(last.approved) - 4, width: 8, height: 8 }),
    s('circle', { class: 'voters-end', cx: x(last.day), cy: y(last.voters), r: 4 }));
}

const round = (value) => Math.round(value * 10) / 10;
const anchor = (day, from, to) => (day - from < (to - from) * 0.1 ? 'start' : to - day < (to - from) * 0.1 ? 'end' : 'middle');

/** A round number above: 1, 2, 4 or 8 times a power of ten, so that its quarters are round, too. */
function ceiling(value) {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  for (const factor of [4, 8, 12, 16, 20, 24, 32, 40, 48, 60, 80, 100]) {
    if (factor * power >= value) return factor * power;
  }
  return value;
}

function ticks(from, to, width) {
  const count = Math.max(2, Math.min(to - from + 1, Math.floor(width / 110)));
  return Array.from({ length: count }, (none, i) => Math.round(from + (to - from) * i / (count - 1)));
}

function readout(curve) {
  const last = curve.points.at(-1);
  return h('p', { class: 'curve-keys' },
    h('span', { class: 'key voters' }, `● 登记 ${number(last.voters)}人`),
    h('span', { class: 'key approved' }, `■ 其中资格审查通过 ${number(last.approved)}人`),
    curve.expected ? h('span', { class: 'key expected' },
      `┄ 十八周岁以上 ${number(curve.expected)}人，已登记${(100 * last.voters / curve.expected).toFixed(2)}%`) : null);
}

const spoken = (curve) => {
  const last = curve.points.at(-1);
  return `${curve.name}登记曲线：自${monthDay(curve.points[0].day)}至${monthDay(last.day)}，登记${number(last.voters)}人，其中资格审查通过${number(last.approved)}人。逐日数据见下表。`;
};

/** A day that can be pressed: its units, each with the event that told of it. */
const of = (curve, { day, voters }) => h('button', {
  type: 'button',
  class: 'figure',
  'data-day': day,
  'aria-haspopup': 'dialog',
  'aria-label': `${day}登记${number(voters)}人，查看来源`,
  onclick: () => show([`${curve.name} ${monthDay(day)} 登记 ${number(voters)}人`], '口径：各选举单位当日终了时的登记选民数。',
    `registration-curve/${day}/sources`, { division: curve.division }),
}, day);

function sheet(curve) {
  let before = 0;
  const rows = curve.points.map((point) => {
    const more = point.voters - before;
    before = point.voters;
    return h('tr', {}, h('th', { scope: 'row' }, of(curve, point)), h('td', {}, (more > 0 ? '+' : '') + number(more)),
      h('td', {}, number(point.voters)), h('td', {}, number(point.approved)));
  });
  return h('details', {}, h('summary', {}, '逐日数据'),
    h('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': '逐日数据' },
      h('table', {}, h('thead', {}, h('tr', {}, ['日期', '当日增减', '登记', '审查通过'].map((title) => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, rows.reverse()))));
}
