// Subscriptions to the alerts: an address with a key for calendar and feed programs, shown once, taken back at any time.

import * as api from './api.js';
import { byId, h, monthDay } from './dom.js';

export function prepare() {
  byId('subscribe').addEventListener('click', make);
  byId('subscriptions').addEventListener('toggle', () => byId('subscriptions').open && list());
}

async function make() {
  try {
    const made = await api.post('feed-keys', { election: document.body.dataset.election });
    byId('subscription-new').replaceChildren(
      h('p', {}, '请把地址复制到日历或阅读程序中。地址只显示这一次，知道地址的人都能看到提醒，请勿转发。'),
      address('日历（iCalendar）', made.calendar), address('订阅源（Atom）', made.atom));
    list();
  } catch (failure) {
    byId('subscription-new').replaceChildren(h('p', { class: 'reason' }, failure.message));
  }
}

function address(title, path) {
  const whole = new URL(path, location.href).href;
  return h('p', {}, h('label', {}, title, h('input', { type: 'text', readonly: true, value: whole, onfocus: (event) => event.currentTarget.select() })));
}

async function list() {
  try {
    const { items } = await api.get('feed-keys', { limit: 100 });
    byId('subscription-list').replaceChildren(...items.map((key) => h('li', {},
      `${key.label ?? '订阅'}，${monthDay(key.madeAt)}建立 `,
      h('button', { type: 'button', class: 'plain', onclick: () => takeBack(key) }, '取消'))));
  } catch (failure) {
    byId('subscription-list').replaceChildren(h('li', {}, failure.message));
  }
}

async function takeBack(key) {
  await api.remove(`feed-keys/${key.id}`, 1).catch(() => null);
  byId('subscription-new').replaceChildren();
  list();
}
