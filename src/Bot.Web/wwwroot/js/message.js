import { el } from './dom.js';
import { blocks, plain, rows } from './richtext.js';
import { clockTime } from './times.js';

const marks = { right: '✓ Right', wrong: '✗ Wrong' };

/** The element of a message. `quoted` gives the line that a reply shows of another message. */
export function messageElement(message, me, quoted) {
  if (message.kind === 'joined' || message.kind === 'left') return lineElement(message);
  const mine = message.from === me;
  const author = mine ? 'You' : message.from ?? 'Quizline';
  return el('article', {
    class: ['message', mine && 'mine', message.notice && 'notice'].filter(Boolean).join(' '),
    ...hooks(message),
    'aria-label': `${author}, ${clockTime(message.at)}`,
  },
  mine ? null : el('p', { class: 'author' }, author),
  el('div', { class: 'bubble' },
    message.notice ? el('p', { class: 'only-you' }, 'Only you see this') : null,
    message.replyTo ? quoteElement(message.replyTo, quoted(message.replyTo)) : null,
    ...(message.card ? cardElements(message.card) : [el('div', { class: 'typed' }, message.text)]),
    el('time', { class: 'at', datetime: new Date(message.at).toISOString() }, clockTime(message.at))));
}

/** What a message says, on one line. */
export function summary(message) {
  const text = message.card ? plain(message.card.body) : message.text ?? '';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function hooks(message) {
  return {
    id: `message-${message.id}`,
    tabindex: '-1',
    'data-message': String(message.id),
    'data-kind': message.kind,
    'data-from': message.from ?? 'bot',
    'data-notice': message.notice,
  };
}

function lineElement(message) {
  const did = message.kind === 'joined' ? 'joined the room' : 'left the room';
  return el('p', { class: 'message line', ...hooks(message) }, `${message.from} ${did}`);
}

function quoteElement(id, text) {
  return el('a', { class: 'quote', href: `#message-${id}`, 'data-quote': String(id) }, `In reply to: ${text}`);
}

function cardElements(card) {
  return [
    el('div', { class: 'rich' }, ...blocks(card.body)),
    card.choices.length ? el('ul', { class: 'choices', role: 'list' }, ...card.choices.map(choiceElement)) : null,
    card.footer.blocks.length ? el('div', { class: 'rich footer' }, ...blocks(card.footer)) : null,
    card.buttons.length ? el('div', { class: 'buttons' }, ...card.buttons.map(rowElement)) : null,
  ];
}

function choiceElement(choice) {
  const mark = choice.mark === 'none' ? '' : choice.mark;
  return el('li', {}, el(choice.token ? 'button' : 'div', {
    class: `choice ${mark}`.trim(),
    type: choice.token ? 'button' : null,
    'data-letter': choice.letter,
    'data-mark': choice.mark,
    'data-token': choice.token,
  },
  el('span', { class: 'letter' }, choice.letter),
  el('span', { class: 'option' }, ...rows(choice.text)),
  mark || choice.note ? el('span', { class: 'result' },
    mark ? el('span', { class: 'mark' }, marks[mark]) : null,
    choice.note ? el('span', { class: 'note' }, choice.note) : null) : null));
}

function rowElement(buttons) {
  return el('div', {}, ...buttons.map(button => el('button', {
    type: 'button',
    class: button.style === 'plain' ? null : button.style,
    'data-token': button.token,
    'aria-pressed': button.style === 'current' ? 'true' : null,
  }, button.label)));
}

/** Shows on a button whether it, or another of its message, was pressed and waits for the answer. */
export function markPressed(button, pressed) {
  const isIt = pressed === button.dataset.token;
  if (pressed) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
  if (isIt) button.setAttribute('aria-busy', 'true');
  else button.removeAttribute('aria-busy');
  const spinner = button.querySelector('.spinner');
  if (isIt && !spinner) button.append(el('span', { class: 'spinner' }));
  if (!isIt) spinner?.remove();
}
