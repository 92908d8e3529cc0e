// The published plans as maps: which plan, coloured by what. Of a picture only shapes and words are taken over.

import { picture } from './api.js';
import { byId, h, number, s } from './dom.js';

const SHAPES = new Set(['g', 'title', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'text', 'tspan']);
const WORDS = /^(?:d|x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|viewBox|transform|fill|stroke|opacity|data-unit|paint-order|text-anchor|letter-spacing|pointer-events)$|^(?:fill|stroke|font)-[a-z]+$/;
const LEVELS = { COUNTY: '县级', TOWNSHIP: '乡级' };

let plans = [];
let shown = ''; // what is on the page, or on its way
let asked = null;

export function prepare() {
  byId('map-plan').addEventListener('change', redraw);
  byId('map-colour').addEventListener('change', redraw);
}

const key = (plan) => `${plan.level}/${plan.division}`;

export function draw(items) {
  plans = items;
  const select = byId('map-plan');
  const before = select.value;
  select.replaceChildren(...plans.map((plan) => h('option', { value: key(plan) }, `${plan.name ?? plan.division} · ${LEVELS[plan.level] ?? plan.level}`)));
  if (plans.some((plan) => key(plan) === before)) select.value = before;
  select.disabled = plans.length < 2;
  byId('map-colour').disabled = plans.length === 0;
  redraw();
}

/** Draws what is chosen, unless it is there already; `again` where it could not be read before. */
function redraw() {
  const plan = plans.find((each) => key(each) === byId('map-plan').value);
  const colour = byId('map-colour').value;
  facts(plan);
  const wanted = plan ? `${plan.plan}/${colour}` : 'none';
  if (wanted === shown) return;
  shown = wanted;
  asked?.abort();
  byId('map').dataset.plan = '';
  if (!plan) {
    byId('map').replaceChildren(h('p', { class: 'empty' }, '还没有公布的选区划分。公布后，这里显示示意图。'));
    return;
  }
  if (byId('map').querySelector('svg') === null) byId('map').replaceChildren(h('p', { class: 'empty' }, '正在读取示意图。'));
  asked = new AbortController();
  read(plan, colour, wanted, asked.signal);
}

async function read(plan, colour, wanted, signal) {
  try {
    const document = await picture(`plan-maps/${plan.plan}`, { colour }, signal);
    if (wanted !== shown) return;
    byId('map').replaceChildren(h('div', { class: 'paper', tabindex: 0, role: 'region', 'aria-label': '示意图，可左右滚动' }, copied(document)));
    byId('map').dataset.plan = wanted;
  } catch {
    if (wanted !== shown || signal.aborted) return;
    shown = '';
    byId('map').replaceChildren(h('p', { class: 'empty' }, '示意图暂时无法读取。 ', h('button', { type: 'button', onclick: redraw }, '重试')));
  }
}

function facts(plan) {
  const deviation = plan?.maxDeviation ? `，最大偏差${(100 * Number(plan.maxDeviation)).toFixed(1)}%` : '';
  byId('map-facts').textContent = plan && plan.districts !== null
    ? `第${plan.version}版，选区${number(plan.districts)}个，应选代表${number(plan.seats)}名${deviation}` : '';
}

/** A drawing with its words as its name; elements and attributes that are no shape and no word are left out. */
function copied(document) {
  const root = document.documentElement;
  const words = ['title', 'desc'].map((tag) => [...root.children].find((child) => child.localName === tag)?.textContent ?? '');
  const drawing = s('svg', { viewBox: root.getAttribute('viewBox'), role: 'img', 'aria-label': words.filter(Boolean).join('：') });
  for (const name of ['fill', 'font-family', 'letter-spacing']) drawing.setAttribute(name, root.getAttribute(name) ?? '');
  for (const child of root.children) if (child.localName !== 'title') copy(child, drawing);
  return drawing;
}

function copy(from, into) {
  if (!SHAPES.has(from.localName)) return;
  const element = s(from.localName);
  for (const attribute of from.attributes) {
    if (WORDS.test(attribute.name) && !attribute.value.includes('url(')) element.setAttribute(attribute.name, attribute.value);
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) element.append(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE) copy(child, element);
  }
  into.append(element);
}
