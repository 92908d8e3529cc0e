// Hears of changes by a stream; while there is none, asks by the clock and tries the stream again.

import { Refused, stream } from './api.js';

const POLL = 10_000;
const SILENCE = 40_000; // the service says something at least every 15 s
const RETRY = [1_000, 2_000, 5_000, 10_000, 20_000];

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Reads events until the stream ends. */
async function read(answer, heard, alive) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    rest += value.replaceAll('\r', '');
    const events = rest.split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const lines = event.split('\n');
      const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim();
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
      if (name && data) heard(name, JSON.parse(data));
    }
  }
}

/**
 * @param onChange something is new
 * @param onLag    how far the figures are behind, per topic
 * @param onState  'live' or 'polling'
 * @param onRefused the token is no longer good
 * @returns a function that stops it
 */
export function watch({ onChange, onLag, onState, onRefused }) {
  let stopped = false;
  let poll = null;
  let connection = null;

  function polling(on) {
    if (on && poll === null) poll = setInterval(onChange, POLL);
    if (!on && poll !== null) {
      clearInterval(poll);
      poll = null;
    }
    onState(on ? 'polling' : 'live');
  }

  async function once() {
    connection = new AbortController();
    let silence;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), SILENCE);
    };
    try {
      alive();
      const answer = await stream('changes', connection.signal);
      polling(false);
      await read(answer, (name, data) => (name === 'lag' ? onLag(data.items) : onChange()), alive);
      return true;
    } finally {
      clearTimeout(silence);
    }
  }

  async function run() {
    for (let failures = 0; !stopped; ) {
      try {
        await once();
        failures = 0;
      } catch (failure) {
        if (stopped) return;
        if (failure instanceof Refused && (failure.status === 401 || failure.status === 403)) {
          onRefused(failure);
          return;
        }
        polling(true);
        failures++;
      }
      await pause(RETRY[Math.min(failures, RETRY.length - 1)]);
    }
  }

  run();
  return () => {
    stopped = true;
    if (poll !== null) clearInterval(poll);
    connection?.abort();
  };
}
