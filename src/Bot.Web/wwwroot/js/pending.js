/** What this person did and the bot has not answered yet: told by the server, so that it outlives a reload, and
 * remembered here until the server knows of it. */
export class Pending {
  #own = new Set();
  #told = [];
  #lastUpdate = 0;

  /** Remembers an action under way; the result tells it what became of it. */
  begin(chat, message = null, token = null) {
    const own = { chat, message, token, update: null };
    this.#own.add(own);
    return {
      taken: update => {
        own.update = update;
        if (update === null) this.#own.delete(own);
        this.#forgetDone();
      },
      refused: () => this.#own.delete(own),
    };
  }

  told(state) {
    this.#told = state.pending;
    this.#lastUpdate = state.lastUpdate;
    this.#forgetDone();
  }

  /** The token pressed on a message, or null. */
  on(message) {
    return [...this.#own, ...this.#told].find(p => p.message === message && p.token)?.token ?? null;
  }

  in(chat) {
    return [...this.#own, ...this.#told].some(p => p.chat === chat);
  }

  #forgetDone() {
    for (const own of this.#own)
      if (own.update !== null && own.update <= this.#lastUpdate) this.#own.delete(own);
  }
}
