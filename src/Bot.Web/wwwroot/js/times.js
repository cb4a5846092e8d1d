import { el } from './dom.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** The browser's IANA zone, such as Europe/Berlin. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const clockTime = at => clock.format(at);

export const dayKey = at => new Date(at).toDateString();

/** Today, Yesterday, or the date. */
export function dayName(at) {
  const days = daysFromToday(at);
  return days === 0 ? 'Today' : days === -1 ? 'Yesterday' : day.format(at);
}

/** A moment in the reader's own time, with how far it is. */
export function momentElement(at) {
  const element = el('time', { datetime: new Date(at).toISOString(), 'data-at': String(at) });
  write(element);
  return element;
}

function write(element) {
  const at = Number(element.dataset.at);
  const days = daysFromToday(at);
  const date = { '-1': 'yesterday ', 0: 'today ', 1: 'tomorrow ' }[days] ?? `${shortDay.format(at)}, `;
  const text = `${date}${clock.format(at)} (${distance(at - Date.now())})`;
  if (element.textContent !== text) element.textContent = text;
}

function distance(milliseconds) {
  for (const [unit, size] of units)
    if (Math.abs(milliseconds) >= size) return relative.format(Math.round(milliseconds / size), unit);
  return 'now';
}

function daysFromToday(at) {
  const midnight = date => new Date(date).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(Date.now())) / 86_400_000);
}

setInterval(() => document.querySelectorAll('time[data-at]').forEach(write), 30_000);
