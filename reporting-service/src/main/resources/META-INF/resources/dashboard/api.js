// Asks the service, always with the token in the Authorization header, never in an address.

const BASE = new URL('../api/v1/', import.meta.url);
const KEPT = 'huanjie.token';
let token = null;

/** A refusal, with the title that the service gives its problems. */
export class Refused extends Error {
  constructor(status, title) {
    super(title);
    this.status = status;
  }
}

export function enter(given) {
  token = given;
  try {
    sessionStorage.setItem(KEPT, given);
  } catch {
    // kept in memory only
  }
}

export function leave() {
  token = null;
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // was kept in memory only
  }
}

export function isIn() {
  try {
    token ??= sessionStorage.getItem(KEPT);
  } catch {
    // not kept
  }
  return token !== null;
}

/**
 * Takes a token from the fragment, which no server sees, and takes it out of the address and the history at once.
 *
 * @returns whether there was one
 */
export function enterByFragment() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    history.replaceState(null, '', location.pathname + location.search);
    enter(given);
  }
  return Boolean(given);
}

/** Whether one logs in by the page of a provider. */
export async function hasProvider() {
  const answer = await fetch(new URL('provider', import.meta.url), { cache: 'no-store' });
  return answer.ok && (await answer.json()).login;
}

let bySession = false;

/** Where one logs in, or out, at the provider. */
export const providerPage = (path, election) =>
  new URL(`../session${path}${election ? `?election=${encodeURIComponent(election)}` : ''}`, import.meta.url);

export const isBySession = () => bySession;

/** Takes the access token of the session that the provider has opened; a new one once the old one has run out. */
export async function enterBySession() {
  const answer = await fetch(providerPage('/token'), { cache: 'no-store', headers: { 'X-Requested-With': 'JavaScript' } });
  bySession = answer.ok;
  if (bySession) enter((await answer.json()).token);
  return bySession;
}

/** Whether one has just come back from the provider's page. */
export function isBack() {
  const back = location.hash === '#session';
  if (back) history.replaceState(null, '', location.pathname + location.search);
  return back;
}

async function ask(path, parameters, options) {
  const address = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters ?? {})) address.searchParams.set(name, value);
  const answer = await fetch(address, {
    ...options,
    cache: 'no-store',
    headers: { Authorization: `Bearer ${token}`, ...options?.headers },
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.title ?? `服务暂时不可用（${answer.status}）`);
  }
  return answer;
}

export const get = async (path, parameters) =>
  (await ask(path, parameters, { signal: AbortSignal.timeout(20_000) })).json();

/** All pages of a list. */
export async function all(path, parameters) {
  const items = [];
  for (let after = null, first = true; first || after; first = false) {
    const page = await get(path, { ...parameters, limit: 500, ...(after ? { after } : {}) });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

/** What this reader may not see is null. */
export const permitted = (answer) => answer.catch((failure) => {
  if (failure instanceof Refused && failure.status === 403) return null;
  throw failure;
});

export const post = async (path, body) => (await ask(path, {}, {
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
  signal: AbortSignal.timeout(20_000),
})).json();

export const remove = (path, version) =>
  ask(path, {}, { method: 'DELETE', headers: { 'If-Match': `"${version}"` }, signal: AbortSignal.timeout(20_000) });

/** Opens a stream of Server-Sent Events by fetch, since EventSource sends no Authorization header. */
export const stream = (path, signal) => ask(path, {}, { signal, headers: { Accept: 'text/event-stream' } });

/** A picture as a document, by XMLHttpRequest: a page that trusts no markup cannot parse one from text. */
export const picture = (path, parameters, signal) => new Promise((done, failed) => {
  const address = new URL(path, BASE);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.timeout = 20_000;
  request.setRequestHeader('Authorization', `Bearer ${token}`);
  request.onload = () => (request.status === 200 && request.responseXML?.documentElement.localName === 'svg'
    ? done(request.responseXML) : failed(new Refused(request.status, '示意图无法读取')));
  for (const event of ['onerror', 'ontimeout', 'onabort']) request[event] = () => failed(new Refused(0, '示意图无法读取'));
  signal.addEventListener('abort', () => request.abort());
  request.send();
});
