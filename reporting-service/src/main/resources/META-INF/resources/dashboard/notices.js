// The public page: notices in their order, and whether one is on the roll. No login, nothing but what is published.

import { byId, h, number } from './dom.js';

const BASE = new URL('../', import.meta.url);
let notices = [];

async function read(path, parameters) {
  const address = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`（${answer.status}）`);
  return answer.json();
}

/** All notices that the archive has, page by page. */
async function all(parameters) {
  const items = [];
  for (let after = null, first = true; first || after; first = false) {
    const page = await read('api/v1/notices', { ...parameters, limit: 500, ...(after ? { after } : {}) });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

function draw() {
  const words = byId('search').value.trim();
  const election = byId('election').value;
  const shown = notices.filter((notice) => notice.election === election
    && (words === '' || [notice.title, notice.documentNo, notice.issuer].some((text) => text?.includes(words))))
    .sort((a, b) => b.number - a.number);
  byId('notices-count').textContent = `${number(shown.length)}件`;
  byId('notices').replaceChildren(shown.length === 0 ? h('p', { class: 'empty' }, '没有公告。') : h('ol', { class: 'notices' }, shown.map(item)));
}

/** Behind the gateway each service answers below its name; one whose service is not known has no link. */
const address = (notice) => (notice.service ? new URL(`${notice.service}${notice.url}`, BASE) : null);

function item(notice) {
  const link = address(notice);
  return h('li', { 'data-notice': notice.notice },
    h('p', {}, h('span', { class: 'severity' }, `第${number(notice.number)}号`), link ? h('a', { href: link }, notice.title) : h('strong', {}, notice.title)),
    h('p', { class: 'foot' }, h('small', {}, notice.publishedOn), notice.issuer && h('small', {}, notice.issuer),
      notice.documentNo && h('small', {}, notice.documentNo), h('small', {}, h('code', {}, `SHA-256 ${notice.sha256}`))));
}

async function lookUp(event) {
  event.preventDefault();
  byId('found').replaceChildren(h('p', {}, '正在查询。'));
  const body = { election: byId('election').value, name: byId('lookup-name').value.trim(), citizenId: byId('lookup-id').value.trim() };
  byId('lookup-id').value = '';
  try {
    const answer = await fetch(new URL('registration/api/v1/roll-lookups', BASE), {
      method: 'POST', body: JSON.stringify(body), cache: 'no-store', headers: { 'Content-Type': 'application/json' }, signal: AbortSignal.timeout(20_000),
    });
    const told = await answer.json();
    byId('found').replaceChildren(h('p', {}, h('strong', {}, told.message ?? told.title ?? '暂时不能查询。')),
      ...(told.entries ?? []).map((entry) => h('p', {}, [`${entry.level === 'COUNTY' ? '县级' : '乡级'}${entry.districtName}，选民名单第${entry.serial}号`,
        entry.pollingPlace && `投票地点：${entry.pollingPlace}`].filter(Boolean).join('。'))));
  } catch {
    byId('found').replaceChildren(h('p', {}, '此处暂时不能查询，请到村民委员会、居民委员会查看张贴的选民名单。'));
  }
}

async function start() {
  const asked = new URLSearchParams(location.search).get('election');
  try {
    notices = await all(asked ? { election: asked } : {});
  } catch (failure) {
    byId('notices').replaceChildren(h('p', { class: 'empty' }, `公告暂时无法读取${failure.message}，请稍后再试。`));
    return;
  }
  const elections = [...new Set([...(asked ? [asked] : []), ...notices.map((notice) => notice.election)])].sort().reverse();
  byId('election').replaceChildren(...elections.map((code) => h('option', { value: code }, code)));
  byId('elections').hidden = elections.length < 2;
  draw();
  document.body.dataset.ready = '1';
}

byId('election').addEventListener('change', draw);
byId('search').addEventListener('input', draw);
byId('lookup').addEventListener('submit', lookUp);
start();
