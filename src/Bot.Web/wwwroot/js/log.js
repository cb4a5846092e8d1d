import { el } from './dom.js';
import { messageElement, summary } from './message.js';
import { dayKey, dayName } from './times.js';

const closeTogether = 5 * 60_000;

/** The messages of one chat: shown in order, each once, changed in place. */
export class Log {
  #me;
  #list;
  #messages = new Map();

  constructor(me, list) {
    this.#me = me;
    this.#list = list;
  }

  /** Whether earlier messages than those shown exist. */
  hasEarlier = false;

  get first() { return this.#list.querySelector('.message'); }

  get firstId() { return this.#messages.size ? Math.min(...this.#messages.keys()) : Infinity; }

  get lastId() { return this.#messages.size ? Math.max(...this.#messages.keys()) : 0; }

  get isEmpty() { return this.#messages.size === 0; }

  clear() {
    this.hasEarlier = false;
    this.#messages.clear();
    this.#list.replaceChildren();
  }

  /** Shows a stretch of the chat, which begins it or stands before what is shown. */
  putPage(page) {
    this.hasEarlier = false;
    page.messages.forEach(message => this.put(message));
    this.hasEarlier = page.earlier;
    this.arrange();
  }

  /** How many were written by others behind a message. */
  countAfter(id) {
    return [...this.#messages.values()].filter(m => m.id > id && m.from !== this.#me).length;
  }

  /** Shows a message, or its new content. Gives the element when the message is new. */
  put(message) {
    const shown = this.#messages.get(message.id);
    if (shown && shown.seq >= message.seq) return null;
    if (!shown && this.hasEarlier && message.id < this.firstId) return null; // Comes when earlier ones are asked for.
    this.#messages.set(message.id, message);
    const element = messageElement(message, this.#me, id => this.#quoted(id));
    if (shown) {
      this.#replace(message.id, element);
      return null;
    }
    this.#list.insertBefore(element, this.#behind(message.id));
    return element;
  }

  element(id) { return this.#list.querySelector(`[data-message="${id}"]`); }

  /** Day lines, and authors only where they change. */
  arrange() {
    this.#list.querySelectorAll('.day').forEach(line => line.remove());
    let before = null;
    for (const element of this.#list.querySelectorAll('.message')) {
      const message = this.#messages.get(Number(element.dataset.message));
      const sameDay = before && dayKey(before.at) === dayKey(message.at);
      if (!sameDay) element.before(el('p', { class: 'day' }, dayName(message.at)));
      element.classList.toggle('continues', Boolean(sameDay && goesOn(before, message)));
      before = message;
    }
    for (const code of this.#list.querySelectorAll('pre:not([tabindex])'))
      if (code.scrollWidth > code.clientWidth) {
        code.tabIndex = 0;
        code.setAttribute('role', 'group');
        code.setAttribute('aria-label', 'Code, scrolls sideways');
      }
  }

  #quoted(id) {
    const message = this.#messages.get(id);
    return message ? summary(message) : 'an earlier message';
  }

  #behind(id) {
    for (const element of this.#list.querySelectorAll('.message'))
      if (Number(element.dataset.message) > id) return element;
    return null;
  }

  /** Whoever stands on a button of the old content shall not fall out of the page. */
  #replace(id, element) {
    const old = this.element(id);
    // An edit is read out only to whoever asked for it, or counts would chatter.
    element.setAttribute('aria-live', old.querySelector('[aria-busy="true"]') ? 'polite' : 'off');
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const place = focused ? [...old.querySelectorAll('button')].indexOf(focused) : -1;
    old.replaceWith(element);
    if (!focused) return;
    const buttons = [...element.querySelectorAll('button')];
    const same = buttons.find(b => b.dataset.token === focused.dataset.token) ?? buttons[place] ?? element;
    same.focus({ preventScroll: true });
  }
}

/** Whether somebody simply goes on talking. */
function goesOn(before, message) {
  return before.from === message.from && before.kind === message.kind && !before.notice && !message.notice
    && message.at - before.at < closeTogether;
}
