// A number down to what it is made of: the figure's definition, and its rows as the service tells them, page by page.

import * as api from './api.js';
import { byId, h, number, timeOfDay } from './dom.js';
import { SHORT } from './stages.js';

const PAGE = 100;
let figures = {};
let asked = null;

export function prepare() {
  byId('sources-close').addEventListener('click', () => byId('sources').close());
  byId('sources').addEventListener('close', () => asked?.from?.focus());
}

export function know(items) {
  figures = Object.fromEntries(items.map((figure) => [figure.id, figure]));
}

export const figure = (id) => figures[id] ?? { id, value: null, unit: '' };

const isNumber = (value) => typeof value === 'number' || /^-?[0-9]+(\.[0-9]+)?$/.test(value ?? '');

/** A figure's value as a reader has it: “3,251人”, “82.89%”, “—” where it is not known. */
export function written({ value, unit }) {
  if (value === null || value === undefined) return ['—'];
  const words = typeof value === 'number' ? number(value) : String(value);
  return [words, unit ? h('small', {}, unit) : null];
}

/** A number that can be pressed. */
export function pressable(id, title) {
  const one = figure(id);
  return h('button', {
    type: 'button',
    class: 'figure',
    'data-sources': id,
    'aria-haspopup': 'dialog',
    'aria-label': `${title}：${one.value ?? '未知'}${one.value === null ? '' : one.unit ?? ''}，查看来源`,
    onclick: () => open(id, title),
  }, ...written(one));
}

/** Shows what a figure of the reader's whole division is made of. */
function open(id, title) {
  const one = figure(id);
  show([title, ' ', ...written(one)],
    `口径：${one.definition ?? ''}。${one.asOf ? `统计于北京时间 ${timeOfDay(new Date(one.asOf))}。` : ''}`,
    `figures/${id}/sources`, {});
}

/** Shows what a figure of one township is made of. */
export const openAt = (id, title, division) =>
  show([title], `口径：${figure(id).definition ?? ''}。`, `figures/${id}/sources`, { division });

/** Shows the rows behind a number, as the service tells them. */
export function show(title, definition, path, parameters) {
  asked = { path, from: document.activeElement, parameters: { ...parameters, election: document.body.dataset.election, limit: PAGE } };
  byId('sources-title').replaceChildren(...title);
  byId('sources-definition').textContent = definition;
  byId('sources-rows').replaceChildren(h('p', { class: 'empty' }, '正在读取来源。'));
  byId('sources').open || byId('sources').showModal();
  more(asked, null, null);
}

async function more(request, after, body) {
  try {
    const page = await api.get(request.path, { ...request.parameters, ...(after ? { after } : {}) });
    if (request !== asked) return;
    body?.parentElement.parentElement.querySelector('.more')?.remove();
    const rows = page.items.map(row);
    if (body) {
      body.append(...rows);
    } else {
      byId('sources-rows').replaceChildren(rows.length === 0
        ? h('p', { class: 'empty' }, '没有来源：还没有发生，或者没有消息告知。')
        : h('div', {}, h('table', {},
          h('thead', {}, h('tr', {}, ['地方', '来源', '数值', '所依据的事件'].map((words) => h('th', { scope: 'col' }, words)))),
          h('tbody', {}, rows))));
    }
    if (page.next) {
      const into = body ?? byId('sources-rows').querySelector('tbody');
      byId('sources-rows').firstElementChild.append(h('button', { type: 'button', class: 'more', onclick: () => more(request, page.next, into) }, '更多'));
    }
  } catch (failure) {
    if (request === asked) byId('sources-rows').replaceChildren(h('p', { class: 'empty' }, `来源暂时无法读取：${failure.message}`));
  }
}

/** A source that is itself a figure, as those of a rate, is pressed on. */
function row(source) {
  const known = figures[source.subject];
  return h('tr', {},
    h('td', {}, source.name ?? source.division),
    h('td', {}, known ? pressable(source.subject, known.definition) : h('code', {}, SHORT[source.subject] ?? source.subject)),
    h('td', {}, source.value === null ? '—' : isNumber(source.value) ? number(source.value) : source.value),
    h('td', {}, known ? '' : event(source.event)));
}

/** Which message it was, and where it can be read again. */
function event(told) {
  if (!told) return h('small', {}, '本系统记录');
  const name = told.type.split('.').at(-2);
  return h('small', { title: `ce_id ${told.id}` }, `${name}，${told.topic} 分区${told.partition} 位置${told.offset}，${told.time.slice(0, 10)}`);
}
