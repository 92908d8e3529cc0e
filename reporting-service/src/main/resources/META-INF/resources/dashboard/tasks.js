// Tasks by stage: what is done of how many, and what is open, the overdue first.

import { byId, h, monthDay, number, source } from './dom.js';
import { SHORT } from './stages.js';

const STATES = { OPEN: '未办结', DONE: '已办结', NOT_APPLICABLE: '无须办理' };
const BODIES = {
  LEADING_GROUP: '换届选举工作领导小组', COUNTY_ELECTION_COMMITTEE: '县选举委员会', TOWNSHIP_ELECTION_COMMITTEE: '乡镇选举委员会',
  ELECTION_OFFICE: '选举办公室', GUIDANCE_GROUP: '指导组', PUBLICITY_GROUP: '宣传组',
};
let tasks = [];
let titles = {};
const opened = new Set();

export function draw(items, stages) {
  tasks = items;
  titles = Object.fromEntries(stages.map((stage) => [stage.stage, stage.title]));
  const open = tasks.filter((task) => task.status === 'OPEN');
  const overdue = open.filter((task) => task.overdue).length;
  byId('tasks-facts').textContent = tasks.length === 0 ? ''
    : `共${number(tasks.length)}项，已办结或无须办理${number(tasks.length - open.length)}项，未办结${number(open.length)}项${overdue > 0 ? `，其中逾期${number(overdue)}项` : ''}`;
  byId('task-list').replaceChildren(tasks.length === 0
    ? h('p', { class: 'empty' }, '还没有工作任务。')
    : h('div', {}, Object.keys(SHORT).map((stage) => tasks.filter((task) => task.stage === stage)).filter((all) => all.length > 0).map(ofStage)));
}

function ofStage(all) {
  const stage = all[0].stage;
  const open = all.filter((task) => task.status === 'OPEN');
  const overdue = open.filter((task) => task.overdue).length;
  const details = h('details', { 'data-stage': stage, open: opened.has(stage) },
    h('summary', {}, `${titles[stage] ?? SHORT[stage]} ${number(all.length - open.length)}/${number(all.length)}`,
      overdue > 0 && h('span', { class: 'chip OVERDUE inline' }, `逾期${number(overdue)}项`)),
    h('ul', { class: 'tasks' }, [...open, ...all.filter((task) => task.status !== 'OPEN')]
      .sort((a, b) => Number(b.overdue) - Number(a.overdue)).map(item)));
  details.addEventListener('toggle', () => (details.open ? opened.add(stage) : opened.delete(stage)));
  return details;
}

function item(task) {
  return h('li', { class: `task ${task.status}${task.overdue ? ' late' : ''}`, 'data-task': `${task.division}/${task.key}` },
    h('p', {}, h('strong', {}, task.name), ` ${task.title}`),
    h('p', { class: 'foot' },
      h('small', {}, task.overdue ? '已逾期' : STATES[task.status]),
      task.due && h('small', {}, `期限${monthDay(task.due)}`),
      h('small', {}, BODIES[task.body] ?? task.body),
      h('small', {}, source(task.source)),
      task.completedOn && h('small', {}, `${monthDay(task.completedOn)}办结`),
      task.evidence && h('small', {}, `依据：${task.evidence}`),
      task.reason && h('small', {}, `理由：${task.reason}`)));
}

/** Opens a stage's tasks, and goes to those of a township. */
export function show(stage, division) {
  const details = byId('task-list').querySelector(`details[data-stage=${stage}]`);
  if (!details) return;
  details.open = true;
  const found = [...details.querySelectorAll('.task')].find((task) => task.dataset.task.startsWith(`${division}/`));
  (found ?? details).scrollIntoView({ block: 'center' });
  details.querySelector('summary').focus({ preventScroll: true });
}
