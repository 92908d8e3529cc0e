// Townships by stages. One stop for the Tab key; arrows, Home and End move within.

import { byId, h, monthDay } from './dom.js';
import { present, SHORT, STATES } from './stages.js';
import { openAt } from './sources.js';
import * as tasks from './tasks.js';

/** The figures whose rows tell what was done at a stage; at both levels where it goes by level. */
const MADE_OF = {
  PREPARATION: [['townshipCommitteeTotal', '乡镇选举委员会组成人员'], ['guidanceGroupCount', '指导组']],
  PUBLICITY: [['publicityActivities', '宣传活动']],
  TRAINING: [['trainingSessions', '培训']],
  DISTRICTING: [['countyDistricts', '县级选区'], ['townshipDistricts', '乡级选区']],
  REGISTRATION: [['registeredVoters', '登记选民'], ['approvedVoters', '审查通过']],
  ROLL_PUBLICATION: [['publishedRolls', '选民名单']],
  NOMINATION: [['initialCandidates', '县级初步候选人'], ['townshipInitialCandidates', '乡级初步候选人']],
  DELIBERATION: [['formal', '县级正式候选人'], ['townshipFormal', '乡级正式候选人']],
  INTRODUCTION: [['introductionMeetings', '见面会']],
  VOTING: [['V', '县级参加投票'], ['townshipV', '乡级参加投票']],
  RESULTS: [['elected', '当选县代表'], ['townshipElected', '当选乡镇代表']],
  FIRST_SESSION: [['sessionDate', '第一次会议']],
};

let chosen = null;
let stageTitles = {};
let cells = [];

export function legend() {
  byId('legend').replaceChildren(...Object.entries(STATES).map(([status, { sign, words }]) =>
    h('span', { class: 'key' }, h('span', { class: `sign ${status}`, 'aria-hidden': 'true' }, sign), words)));
}

export function draw(progress, stages) {
  stageTitles = Object.fromEntries(stages.map((stage) => [stage.stage, stage.title]));
  const townships = new Map();
  for (const item of progress.items) {
    if (!townships.has(item.division)) townships.set(item.division, []);
    townships.get(item.division).push(item);
  }
  const place = byId('table');
  if (townships.size === 0) {
    place.replaceChildren(h('p', { class: 'empty' }, '尚未收到乡镇、街道的区划数据。'));
    return;
  }
  const focused = document.activeElement?.dataset?.cell;
  cells = [];
  place.replaceChildren(
    h('table', { role: 'table', 'aria-labelledby': 'townships-title' },
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
        h('th', { role: 'columnheader', scope: 'col', class: 'corner' }, '乡镇、街道'),
        stages.map((stage) => h('th', { role: 'columnheader', scope: 'col', class: 'stage', title: stage.title },
          h('abbr', { title: stage.title }, SHORT[stage.stage]))),
        h('th', { role: 'columnheader', scope: 'col', class: 'now' }, '当前'))),
      h('tbody', { role: 'rowgroup' }, [...townships.values()].map(row))));
  const keep = cells.flat().find((cell) => cell.dataset.cell === (focused ?? chosen)) ?? cells[0][0];
  keep.tabIndex = 0;
  if (focused) keep.focus({ preventScroll: true });
  tell(chosen);
}

function row(items) {
  const at = present(items);
  const line = [];
  cells.push(line);
  return h('tr', { role: 'row', 'data-division': items[0].division },
    h('th', { role: 'rowheader', scope: 'row' }, items[0].name),
    items.map((item) => h('td', { role: 'cell' }, cell(item, line))),
    h('td', { role: 'cell', class: 'now' }, h('div', {},
      h('span', { class: `sign ${at?.status ?? 'DONE'}`, 'aria-hidden': 'true' }, STATES[at?.status ?? 'DONE'].sign),
      h('span', {}, at ? standing(at) : '各阶段均已完成', at && h('small', {}, counted(at))))));
}

/** How much is done, for each congress where it is done for each, and until when it has to be. */
function counted({ figures, deadline }) {
  const done = figures.countyTotal > 0 && figures.townshipTotal > 0
    ? `县级${figures.countyDone}/${figures.countyTotal}、乡级${figures.townshipDone}/${figures.townshipTotal}`
    : figures.total > 1 ? `${figures.done}/${figures.total}` : null;
  return [done, deadline && `期限${monthDay(deadline)}`].filter(Boolean).join('，');
}

/** In short; the reason in full is in the cell. */
function standing(item) {
  return `${stageTitles[item.stage]}：${STATES[item.status].words}`;
}

function cell(item, line) {
  const key = `${item.division}/${item.stage}`;
  const few = item.status !== 'DONE' && item.figures.total > 1 ? `${item.figures.done}/${item.figures.total}` : null;
  const button = h('button', {
    type: 'button',
    class: `cell ${item.status}`,
    tabindex: -1,
    'data-cell': key,
    'data-status': item.status,
    'data-name': item.name,
    'data-tasks': `${item.tasksDone}/${item.tasksTotal}`,
    'data-detail': `${item.name} · ${stageTitles[item.stage]}：${item.reason}`,
    'aria-label': `${item.name}，${stageTitles[item.stage]}：${item.reason}`,
    'aria-pressed': String(key === chosen),
    title: `${stageTitles[item.stage]}：${item.reason}`,
    onclick: () => choose(key),
    onkeydown: move,
    onfocus: (event) => rove(event.currentTarget),
  }, h('span', { 'aria-hidden': 'true' }, STATES[item.status].sign),
  few && h('small', { 'aria-hidden': 'true' }, few));
  line.push(button);
  return button;
}

function choose(key) {
  chosen = chosen === key ? null : key;
  for (const button of cells.flat()) button.setAttribute('aria-pressed', String(button.dataset.cell === chosen));
  tell(chosen);
}

function tell(key) {
  const button = cells.flat().find((each) => each.dataset.cell === key);
  const words = button?.dataset.detail ?? '选择表中的一格，查看状态和原因。可用方向键移动。';
  const detail = byId('detail');
  if (detail.textContent !== words) detail.textContent = words;
  const [division, stage] = key?.split('/') ?? [];
  const more = byId('detail-tasks');
  more.hidden = !button || byId('tasks').hidden || button.dataset.tasks === '0/0';
  more.textContent = `查看该阶段的工作任务（${button?.dataset.tasks}）`;
  more.onclick = () => tasks.show(stage, division);
  byId('detail-sources').replaceChildren(...(button ? MADE_OF[stage] ?? [] : []).map(([id, title]) => h('button', {
    type: 'button',
    class: 'plain',
    'data-made-of': id,
    'aria-haspopup': 'dialog',
    onclick: () => openAt(id, `${title}：${button.dataset.name}`, division),
  }, `${title}来源`)));
  detail.dataset.status = button?.dataset.status ?? '';
}

function rove(button) {
  for (const each of cells.flat()) each.tabIndex = each === button ? 0 : -1;
}

function move(event) {
  const y = cells.findIndex((line) => line.includes(event.currentTarget));
  const x = cells[y].indexOf(event.currentTarget);
  const to = {
    ArrowRight: [y, x + 1], ArrowLeft: [y, x - 1], ArrowDown: [y + 1, x], ArrowUp: [y - 1, x],
    Home: [y, 0], End: [y, cells[y].length - 1],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  cells[to[0]]?.[to[1]]?.focus();
}

/** What is asked for from elsewhere: the first township that is not done at a stage. */
export function show(stage, division) {
  const button = cells.flat().find((each) => each.dataset.cell === `${division}/${stage}`)
    ?? cells.flat().find((each) => each.dataset.cell.endsWith(`/${stage}`) && each.dataset.status !== 'DONE');
  if (!button) return;
  if (chosen !== button.dataset.cell) choose(button.dataset.cell);
  button.focus();
}
