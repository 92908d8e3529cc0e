// Problems and legal questions: what is open first.

import { byId, h, monthDay, number } from './dom.js';
import { SHORT } from './stages.js';

const KINDS = { PROBLEM: '问题', LEGAL_QUESTION: '请示' };
const STATES = { OPEN: '待处理', ANSWERED: '已答复', RESOLVED: '已解决' };
const SHOWN = 40;

export function draw(problems) {
  const order = ['OPEN', 'ANSWERED', 'RESOLVED'];
  const sorted = [...problems].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.foundOn.localeCompare(a.foundOn));
  const open = problems.filter((problem) => problem.status !== 'RESOLVED').length;
  byId('problems-count').textContent = problems.length === 0 ? '' : `${number(open)}件未解决，共${number(problems.length)}件`;
  byId('problem-list').replaceChildren(problems.length === 0
    ? h('p', { class: 'empty' }, '没有记录的问题。')
    : h('ul', { class: 'problems' }, sorted.slice(0, SHOWN).map(item)));
}

function item(problem) {
  return h('li', { class: `problem ${problem.status}`, 'data-problem': problem.id },
    h('p', {}, h('span', { class: 'severity' }, KINDS[problem.kind] ?? problem.kind), h('strong', {}, problem.title)),
    h('p', { class: 'foot' },
      h('small', {}, STATES[problem.status] ?? problem.status), h('small', {}, SHORT[problem.stage]), h('small', {}, `${monthDay(problem.foundOn)}发现`)),
    problem.answer && h('p', { class: 'foot' }, h('small', {}, `答复：${problem.answer}`)),
    problem.resolution && h('p', { class: 'foot' }, h('small', {}, `解决：${problem.resolution}`)));
}
