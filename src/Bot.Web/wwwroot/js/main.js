import { act, retryNow } from './actions.js';
import { listen } from './live.js';
import { Pane } from './pane.js';
import { Pending } from './pending.js';

const me = document.body.dataset.person;
const pending = new Pending();
const app = { me, pending, act: doIt, seen: () => markRead() };
const panes = [new Pane(app, 'private'), new Pane(app, 'room')];
const paneOf = chat => panes.find(pane => pane.chat === chat);

let state = { inRoom: false, members: [], read: {}, pending: [], lastUpdate: 0 };
let markTimer;
const read = {};
const told = {};

listen(me, {
  showsRoom: () => state.inRoom,
  tell: isThere => {
    document.getElementById('connection').textContent = isThere ? '' : 'Reconnecting…';
    if (isThere) retryNow();
  },
  apply: frame => {
    frame.pages?.forEach(page => paneOf(page.chat).reset(page));
    if (frame.messages)
      for (const pane of panes) pane.put(frame.messages.filter(message => message.chat === pane.chat));
    if (frame.state) state = frame.state;
    pending.told(state);
    panes.forEach(pane => pane.tell(state));
    if (frame.toast) toast(frame.toast);
    markRead();
    document.documentElement.dataset.ready = 'true';
  },
});

async function doIt(action, chat, message, token) {
  const under = pending.begin(chat, message, token);
  try {
    const update = await act(me, action);
    under.taken(update);
  } catch (refused) {
    under.refused();
    throw refused;
  }
}

/** Shows what is unread, and tells the server how far this person has read. */
function markRead() {
  let sum = 0;
  for (const pane of panes) {
    const seen = document.visibilityState === 'visible' ? pane.seenUpTo : 0;
    read[pane.chat] = Math.max(read[pane.chat] ?? 0, state.read[pane.chat] ?? 0, seen);
    const unread = pane.unread(read[pane.chat]);
    sum += unread;
    showUnread(pane.chat, pane.isShown ? 0 : unread);
  }
  document.title = sum ? `(${sum}) Quizline` : 'Quizline';
  clearTimeout(markTimer);
  markTimer = setTimeout(sendRead, 300);
}

function sendRead() {
  for (const { chat } of panes) {
    const known = Math.max(state.read[chat] ?? 0, told[chat] ?? 0);
    if (read[chat] <= known) continue;
    told[chat] = read[chat];
    act(me, { kind: 'read', chat, message: read[chat] }).catch(() => { told[chat] = 0; });
  }
}

function showUnread(chat, count) {
  const badge = document.querySelector(`.tabs [data-open="${chat}"] .unread`);
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? '99+' : String(count);
  badge.setAttribute('aria-label', `${count} unread`);
}

function toast(text) {
  const line = Object.assign(document.createElement('p'), { textContent: text });
  document.getElementById('toasts').append(line);
  setTimeout(() => line.remove(), Math.max(5_000, text.length * 80));
}

function open(chat) {
  document.getElementById('panes').dataset.open = chat;
  for (const tab of document.querySelectorAll('.tabs button')) {
    if (tab.dataset.open === chat) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  document.getElementById('skip').hash = `words-${chat}`;
  paneOf(chat).open();
  markRead();
}

for (const tab of document.querySelectorAll('.tabs button')) tab.onclick = () => open(tab.dataset.open);
document.addEventListener('visibilitychange', markRead);
addEventListener('resize', markRead);
