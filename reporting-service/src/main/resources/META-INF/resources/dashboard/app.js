// The page as a whole: who is logged in, which election, what is shown, and how fresh it is.

import * as alerts from './alerts.js';
import * as api from './api.js';
import * as byElections from './byelections.js';
import * as courses from './courses.js';
import * as curve from './curve.js';
import { byId, distance, h, monthDay, number, timeOfDay, weekday } from './dom.js';
import { watch } from './live.js';
import * as facts from './facts.js';
import * as map from './map.js';
import * as problems from './problems.js';
import * as sources from './sources.js';
import * as subscriptions from './subscriptions.js';
import * as table from './table.js';
import * as tasks from './tasks.js';
import * as timeline from './timeline.js';
import { who } from './who.js';

const BREATH = 1_500; // between two readings while news keep coming
const AGAIN = 20_000; // until what could not be read is tried once more
const SOON = 3; // seconds of lag that nobody needs to know of
const SHOWN = [
  ['registeredVoters', '登记选民'], ['approvedVoters', '审查通过'], ['countyDistricts', '县级选区'], ['townshipDistricts', '乡级选区'],
  ['publishedRolls', '已公布名单'], ['nominationsAccepted', '有效提名'], ['formalCandidates', '正式候选人'],
];

const at = { election: null, stop: null, drawn: {}, reading: null, unread: false, updated: null, failed: false, state: 'starting' };

let provider = false;

function look(state) {
  document.body.dataset.state = state;
  byId('leave').hidden = !api.isIn();
}

function nothing(title, words, again) {
  byId('nothing-title').textContent = title;
  byId('nothing-words').textContent = words;
  byId('again').hidden = !again;
  look('nothing');
  clearTimeout(at.again);
  if (again) at.again = setTimeout(() => document.body.dataset.state === 'nothing' && start(), AGAIN);
}

// --- coming and going -------------------------------------------------------------------------

function login(reason) {
  at.stop?.();
  at.stop = null;
  at.drawn = {};
  api.leave();
  delete document.body.dataset.ready;
  byId('login-reason').hidden = !reason;
  byId('login-reason').textContent = reason ?? '';
  byId('banner').hidden = true;
  byId('who').textContent = '';
  byId('login-provider').href = api.providerPage('', at.election ?? new URLSearchParams(location.search).get('election'));
  freshness('out');
  look('login');
  (provider ? byId('login-provider') : byId('token')).focus();
}

/** Goes on with a new token of the same session, if there is one. */
async function again(reason) {
  if (api.isBySession() && await api.enterBySession().catch(() => false)) await start();
  else login(reason);
}

async function start() {
  nothing('正在读取', '正在读取选举数据，请稍候。', false);
  look('loading');
  try {
    const me = await api.get('me');
    byId('who').textContent = who(me);
    at.election = await choose(me);
    if (at.election === null) {
      nothing('还没有公布的选举', '选举日公布以后，这里会显示各乡镇、街道的进度。', true);
      return;
    }
    at.stop?.();
    at.stop = watch({ onChange: read, onLag: lag, onState: freshness, onRefused: () => again('登录已失效，请重新登录。') });
    await read();
  } catch (failure) {
    refused(failure);
  }
}

async function choose(me) {
  const asked = new URLSearchParams(location.search).get('election');
  const county = /^[0-9]{6}/.test(me.division ?? '') && !me.division.slice(0, 6).endsWith('00') ? { county: me.division.slice(0, 6) } : {};
  const known = (await api.get('elections', county)).items.sort((a, b) => b.code.slice(-4).localeCompare(a.code.slice(-4)));
  const select = byId('election');
  select.replaceChildren(...known.map((each) => h('option', { value: each.code }, each.name)));
  byId('elections').hidden = known.length < 2;
  const found = asked ?? known[0]?.code ?? null;
  if (known.some((each) => each.code === found)) select.value = found;
  return found;
}

function refused(failure) {
  if (failure instanceof api.Refused && failure.status === 401) {
    again('令牌无效或已过期，请重新登录。');
  } else if (failure instanceof api.Refused && failure.status === 403) {
    login('您的身份无权查看进度。');
  } else if (failure instanceof api.Refused && failure.status === 404) {
    at.drawn = {};
    nothing('尚无数据', `尚未收到选举 ${at.election} 的公布消息，或者它不在您的辖区内。收到后自动显示。`, false);
  } else if (document.body.dataset.ready) {
    at.failed = true;
    freshness(at.state);
  } else {
    nothing('无法读取数据', `${failure instanceof api.Refused ? failure.message : '服务没有应答，请检查网络'}。稍后自动重试，也可以现在重试。`, true);
  }
}

// --- reading and drawing ----------------------------------------------------------------------

/** Reads once now; what comes meanwhile is read once afterwards. */
function read() {
  if (at.reading) {
    at.unread = true;
    return at.reading;
  }
  at.reading = once().finally(() => {
    setTimeout(() => {
      at.reading = null;
      if (at.unread) {
        at.unread = false;
        read();
      }
    }, BREATH);
  });
  return at.reading;
}

async function once() {
  const asked = { election: at.election };
  try {
    const level = courses.level();
    const [course, progress, registration, reminders, figures, maps, held, districts, work, found] = await Promise.all([
      ...['timeline', 'progress', 'registration-curve', 'alerts', 'figures', 'plan-maps', 'by-elections'].map((path) => api.get(path, asked)),
      api.get('district-courses', { ...asked, level }), api.permitted(api.all('tasks', asked)), api.permitted(api.all('problems', asked)),
    ]);
    if (asked.election !== at.election || !api.isIn()) return;
    look('ready');
    document.body.dataset.election = asked.election;
    sources.know(figures.items);
    head(course);
    part('figures', [figures.items.filter((one) => SHOWN.some(([id]) => id === one.id)).map((one) => one.value), reminders.items.length],
      () => tiles(reminders.items));
    part('table', [progress.items, course.stages], () => table.draw(progress, course.stages));
    part('timeline', [course.calendar, course.stages, course.today], () => timeline.draw(course));
    part('alerts', reminders.items, () => alerts.draw(reminders.items));
    part('curve', [registration.items, course.calendar, course.today], () => curve.draw(registration.items, course));
    part('facts', facts.shown(), facts.draw);
    part('courses', [districts.items, level], () => courses.draw(districts.items));
    byId('byelections').hidden = !byElections.isAny(held.items);
    part('byelections', held.items, () => byElections.draw(held.items));
    permitted('tasks', work, () => tasks.draw(work, course.stages));
    permitted('problems', found, () => problems.draw(found));
    part('map', maps.items, () => map.draw(maps.items));
    at.failed = false;
    at.updated = new Date();
    byId('as-of').textContent = `数据截至 ${course.today}（业务日期），读取于北京时间 ${timeOfDay(at.updated)}`;
    document.body.dataset.ready = '1';
    freshness(at.state);
  } catch (failure) {
    refused(failure);
  }
}

/** A section that is not for this reader is not there. */
function permitted(name, data, paint) {
  byId(name).hidden = data === null;
  if (data !== null) part(name, data, paint);
}

/** Draws what differs from what is shown: whoever reads or types is not disturbed. */
function part(name, data, paint) {
  const now = JSON.stringify(data);
  if (at.drawn[name] !== now) {
    at.drawn[name] = now;
    paint();
  }
}

function head(course) {
  const days = course.calendar.find((entry) => entry.key === 'VOTING')?.days
    ?? Math.round((Date.parse(course.electionDay) - Date.parse(course.today)) / 86_400_000);
  byId('name').textContent = course.name;
  document.title = `${course.name} · 进度`;
  byId('day').replaceChildren(
    `选举日 ${course.electionDay.slice(0, 4)}年${monthDay(course.electionDay)} ${weekday(course.electionDay)} `,
    h('strong', {}, course.status === 'CLOSED' ? '已结束' : days === 0 ? '今天投票' : distance(days)));
}

function tiles(reminders) {
  const urgent = reminders.filter((alert) => alert.severity === 'HIGH').length;
  byId('figures').replaceChildren(
    ...SHOWN.map(([id, title]) => h('div', { 'data-figure': id }, h('dt', {}, title), h('dd', {}, sources.pressable(id, title)))),
    h('div', { class: urgent > 0 ? 'urgent' : '', 'data-figure': 'alerts' }, h('dt', {}, '提醒'),
      h('dd', {}, h('a', { href: '#alerts' }, number(reminders.length), h('small', {}, urgent > 0 ? `条，${urgent}条紧急` : '条')))));
}

// --- freshness --------------------------------------------------------------------------------

function freshness(state) {
  at.state = state;
  const shown = at.failed ? 'offline' : state;
  const time = at.updated ? timeOfDay(at.updated) : '';
  byId('live').dataset.live = shown;
  byId('live').hidden = shown === 'out';
  byId('live-words').textContent = {
    live: '实时更新', polling: '定时刷新', offline: '连接中断', starting: '正在连接', out: '',
  }[shown];
  banner('offline', at.failed ? `连接中断，显示的是 ${time} 读取的数据，正在重试。` : null);
}

const banners = {};

function banner(name, words) {
  banners[name] = words;
  const all = Object.values(banners).filter(Boolean).join(' ');
  const place = byId('banner');
  if (place.textContent !== all) place.textContent = all;
  place.hidden = all === '';
}

function lag(topics) {
  const names = { districting: '选区划分', registration: '选民登记', nomination: '提名推荐' };
  const behind = topics.filter((topic) => topic.behind > 0 && topic.seconds >= SOON);
  document.body.dataset.lag = behind.length > 0 ? 'behind' : topics.some((topic) => topic.behind === null) ? 'unknown' : 'none';
  banner('lag', behind.length > 0
    ? `数据尚未追上：${behind.map((topic) => `${names[topic.topic.split('.')[1]]}还有${number(topic.behind)}条消息（约${number(topic.seconds)}秒）`).join('，')}。`
    : document.body.dataset.lag === 'unknown' ? '消息系统暂不可用，显示的是此前收到的数据。' : null);
}

// --- the page ---------------------------------------------------------------------------------

byId('login-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const given = byId('token').value.trim().replace(/^Bearer /i, '');
  byId('token').value = '';
  if (/^[\w.~+/=-]+$/.test(given)) {
    api.enter(given);
    start();
  } else {
    login('这不是令牌，请重新粘贴。');
  }
});
byId('leave').addEventListener('click', () => {
  const ended = api.isBySession();
  login();
  if (ended) location.assign(api.providerPage('/end'));
});
byId('again').addEventListener('click', start);
byId('election').addEventListener('change', (event) => {
  history.replaceState(null, '', `?election=${encodeURIComponent(event.target.value)}`);
  at.drawn = {};
  start();
});
window.addEventListener('hashchange', () => api.enterByFragment() && start());
window.addEventListener('online', () => at.stop && read());

table.legend();
curve.prepare();
map.prepare();
courses.prepare(read);
sources.prepare();
subscriptions.prepare();
api.enterByFragment();
// whoever has a token does not wait for what only a login needs
const begun = api.isIn() && !api.isBack();
if (begun) start();
provider = await api.hasProvider().catch(() => false);
byId('login-provider').hidden = !provider;
byId('login-token').open = !provider;
if (api.isBack()) await api.enterBySession().catch(() => false);
if (!begun) {
  if (api.isIn()) start();
  else login();
}
