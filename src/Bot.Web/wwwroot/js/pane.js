import { Refused } from './actions.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { markPressed } from './message.js';
import { nameSection, showMembers } from './section.js';
import { Scroll } from './scroll.js';

/** One chat of the page. */
export class Pane {
  #app;
  #section;
  #log;
  #scroll;
  #composer;
  #loading = false;

  constructor(app, chat) {
    this.#app = app;
    this.chat = chat;
    this.#section = document.getElementById('pane').content.cloneNode(true).firstElementChild;
    document.getElementById('panes').append(this.#section);
    nameSection(this.#section, chat);
    this.#log = new Log(app.me, this.#find('.messages'));
    this.#scroll = new Scroll(this.#find('.log'), this.#find('.latest'), () => app.seen(this));
    this.#composer = new Composer(this.#section, text => this.say(text));
    this.#find('.earlier').onclick = () => this.#loadEarlier();
    this.#find('.leave').onclick = () => this.#try(app.act({ kind: 'leave' }, 'room'));
    this.#find('.welcome button').onclick = () => this.#welcomed();
    this.#section.addEventListener('click', event => this.#clicked(event));
  }

  get isShown() { return this.#section.offsetParent !== null; }

  /** The last message that certainly has been seen; 0: none. */
  get seenUpTo() { return this.isShown && this.#scroll.isAtEnd ? this.#log.lastId : 0; }

  get isLoaded() { return this.#log.lastId > 0; }

  unread(read) { return this.#log.countAfter(read); }

  /** Shows a chat afresh. */
  reset(page) {
    this.#silently(() => {
      this.#log.clear();
      this.#log.putPage(page);
      this.#refresh();
      this.#scroll.toEnd();
    });
  }

  /** Shows new and changed messages. */
  put(messages) {
    const fresh = messages.map(message => this.#log.put(message)).filter(Boolean);
    this.#log.arrange();
    this.#refresh();
    fresh.forEach(element => element.classList.add('fresh'));
    if (fresh.length) this.#scroll.follow(fresh);
  }

  /** Shows what is so at the moment. */
  tell({ inRoom, members }) {
    const outside = this.chat === 'room' && !inRoom;
    if (outside) this.#log.clear();
    if (this.chat === 'room') showMembers(this.#section, members, this.#app.me);
    this.#find('.leave').hidden = this.chat !== 'room' || outside;
    this.#find('.write').hidden = outside;
    const focusWasHere = this.#find('.welcome').contains(document.activeElement);
    this.#find('.welcome').hidden = !outside && !this.#log.isEmpty;
    if (focusWasHere && this.#find('.welcome').hidden) this.focus();
    this.#find('.earlier').hidden = !this.#log.hasEarlier || this.#log.isEmpty;
    this.#refresh();
  }

  /** Becomes visible on a narrow page. */
  open() {
    this.#scroll.restore();
    this.#log.arrange();
  }

  /** On a phone the box would open the keyboard over what has just come. */
  focus() { this.#find(matchMedia('(pointer: coarse)').matches ? '.log' : 'textarea').focus({ preventScroll: true }); }

  /** Says something; false when it was refused. */
  say(text) {
    this.#scroll.expectAnswer();
    return this.#try(this.#app.act({ kind: 'say', chat: this.chat, text }, this.chat));
  }

  /** History is not read out. */
  #silently(change) {
    const log = this.#find('.log');
    log.setAttribute('aria-live', 'off');
    change();
    setTimeout(() => log.setAttribute('aria-live', 'polite'), 200);
  }

  #find(selector) { return this.#section.querySelector(selector); }

  #clicked(event) {
    const say = event.target.closest('[data-say]');
    if (say) return void this.say(say.dataset.say);
    const quote = event.target.closest('[data-quote]');
    if (quote) { event.preventDefault(); return void this.#jump(Number(quote.dataset.quote)); }
    const button = event.target.closest('button[data-token]');
    if (button) this.#press(Number(button.closest('.message').dataset.message), button.dataset.token);
  }

  #press(message, token) {
    if (this.#app.pending.on(message)) return;
    this.#scroll.expectAnswer();
    this.#try(this.#app.act({ kind: 'press', chat: this.chat, message, token }, this.chat, message, token));
  }

  #welcomed() {
    if (this.chat === 'private') return void this.say('/start');
    this.#try(this.#app.act({ kind: 'join' }, 'room'));
  }

  async #try(action) {
    this.#composer.mistake('');
    this.#refresh();
    try {
      await action;
      return true;
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.#composer.mistake(refused.message);
      return false;
    } finally {
      this.#refresh();
    }
  }

  /** Pressed buttons and the sign that an answer is on its way. */
  #refresh() {
    const { pending } = this.#app;
    for (const message of this.#section.querySelectorAll('.message:has([data-token])')) {
      const pressed = pending.on(Number(message.dataset.message));
      for (const button of message.querySelectorAll('button[data-token]')) markPressed(button, pressed);
    }
    this.#find('.answering').hidden = !pending.in(this.chat) || this.#log.isEmpty;
  }

  async #loadEarlier() {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const query = new URLSearchParams({ as: this.#app.me, chat: this.chat, before: String(this.#log.firstId) });
      const answer = await fetch(`/api/messages?${query}`);
      if (!answer.ok) return;
      const page = await answer.json();
      const { first } = this.#log;
      this.#silently(() => this.#scroll.keep(() => {
        this.#log.putPage(page);
        this.#find('.earlier').hidden = !page.earlier;
        this.#refresh();
      }));
      first.focus({ preventScroll: true });
    } catch {
      this.#composer.mistake('Earlier messages could not be loaded. Try again in a moment.');
    } finally {
      this.#loading = false;
    }
  }

  async #jump(id) {
    while (!this.#log.element(id) && this.#log.hasEarlier) await this.#loadEarlier();
    const element = this.#log.element(id);
    if (!element) return;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    element.classList.add('found');
    setTimeout(() => element.classList.remove('found'), 2_000);
  }
}
