const nearEnd = 48;

/** Follows a log as it grows, unless the reader is elsewhere in it. */
export class Scroll {
  #log;
  #latest;
  #atEnd = true;
  #expects = false;

  constructor(log, latest, onSeen) {
    this.#log = log;
    this.#latest = latest;
    log.addEventListener('scroll', () => {
      if (!log.clientHeight) return;
      this.#atEnd = this.#left() < nearEnd;
      if (this.#atEnd) { latest.hidden = true; onSeen(); }
    }, { passive: true });
    latest.onclick = () => { this.toEnd(); log.focus({ preventScroll: true }); };
    new ResizeObserver(() => { if (this.#atEnd) this.toEnd(); }).observe(log);
  }

  get isAtEnd() { return this.#atEnd; }

  toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#atEnd = true;
    this.#latest.hidden = true;
  }

  /** Whoever has just done something wants to see the answer, wherever they are. */
  expectAnswer() { this.#expects = true; }

  /** Shows what has come, from its first line on. */
  follow([first, ...others]) {
    if (!this.#log.clientHeight) return;
    if (!this.#atEnd && !this.#expects) {
      this.#latest.hidden = false;
      return;
    }
    this.#expects &&= first.classList.contains('mine');
    const top = first.offsetTop - this.#log.offsetTop - 10;
    this.#log.scrollTop = Math.min(top, this.#log.scrollHeight);
    this.#atEnd = this.#left() < nearEnd;
    this.#latest.hidden = this.#atEnd || this.#isInView(others.at(-1) ?? first);
  }

  /** Changes what stands above without moving what is read. */
  keep(change) {
    const below = this.#log.scrollHeight - this.#log.scrollTop;
    change();
    this.#log.scrollTop = this.#log.scrollHeight - below;
  }

  restore() { if (this.#atEnd) this.toEnd(); }

  #isInView(element) { return element.offsetTop - this.#log.offsetTop < this.#log.scrollTop + this.#log.clientHeight; }

  #left() { return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight; }
}
