/** The box to type in: Enter sends, Shift+Enter begins a line. What was typed stays until it has arrived. */
export class Composer {
  #form;
  #box;
  #mistake;

  constructor(section, say) {
    this.#form = section.querySelector('form');
    this.#box = section.querySelector('textarea');
    this.#mistake = section.querySelector('.mistake');
    this.#mistake.id = `mistake-${section.dataset.chat}`;
    this.#box.setAttribute('aria-describedby', this.#mistake.id);
    this.#form.onsubmit = event => { event.preventDefault(); this.#send(say); };
    this.#box.onkeydown = event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send(say);
    };
    this.#box.oninput = () => { this.mistake(''); this.#fit(); };
  }

  mistake(sentence) { this.#mistake.textContent = sentence; }

  async #send(say) {
    if (this.#form.getAttribute('aria-busy') === 'true' || !this.#box.value.trim()) return;
    this.#form.setAttribute('aria-busy', 'true');
    this.#box.readOnly = true;
    try {
      if (await say(this.#box.value)) this.#box.value = '';
    } finally {
      this.#form.removeAttribute('aria-busy');
      this.#box.readOnly = false;
      this.#fit();
    }
  }

  #fit() {
    this.#box.style.height = 'auto';
    this.#box.style.height = `${this.#box.scrollHeight + 2}px`;
  }
}
