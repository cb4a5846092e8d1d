import { zone } from './times.js';

const firstPause = 400;
const longestPause = 8_000;

/** The server understood and said no; the message is for the person. */
export class Refused extends Error {}

/** Does something, for certain and once: it is sent again under the same id until the server has answered.
 * Gives the update that the bot gets, or null. Throws Refused. */
export async function act(me, action) {
  const body = JSON.stringify({ ...action, id: newId(), zone });
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    const answer = await post(`/api/actions?as=${me}`, body);
    if (answer?.ok) return (await answer.json()).update ?? null;
    if (answer?.status === 401) location.reload();
    if (answer && answer.status < 500) throw new Refused(await sentence(answer));
    await whenWorthwhile(pause);
  }
}

/** Lets waiting actions try again at once. */
export const retryNow = () => wake.dispatchEvent(new Event('now'));

const wake = new EventTarget();

async function post(url, body) {
  try {
    return await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  } catch {
    return null;
  }
}

function whenWorthwhile(pause) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, pause);
    wake.addEventListener('now', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}

async function sentence(answer) {
  try {
    return (await answer.json()).error;
  } catch {
    return `The server refused it (${answer.status}).`;
  }
}

/** crypto.randomUUID is missing where the page comes over plain http from another machine. */
const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
