import { el } from './dom.js';
import { momentElement } from './times.js';

/** The nodes of a RichText, as paragraphs, lists and code blocks. */
export const blocks = rich => rich.blocks.map(block);

/** The same for the inside of a button, which may hold no blocks: rows. */
export const rows = rich => rich.blocks.flatMap(row);

/** What a text says, on one line. */
export const plain = rich => el('div', {}, ...blocks(rich)).textContent.replace(/\s+/g, ' ').trim();

function block(node) {
  switch (node.$type) {
    case 'p': return el('p', {}, ...node.content.map(inline));
    case 'code': return el('pre', {}, el('code', { 'data-language': node.language || null }, node.text));
    case 'list':
      return el(node.ordered ? 'ol' : 'ul', {}, ...node.items.map(item => el('li', {}, ...item.map(listed))));
    default: return el('p');
  }
}

/** A paragraph of a list item needs no element of its own. */
function listed(node) {
  return node.$type === 'p' ? el('span', {}, ...node.content.map(inline)) : block(node);
}

function row(node) {
  switch (node.$type) {
    case 'p': return [el('span', { class: 'row' }, ...node.content.map(inlineUnlinked))];
    case 'code': return [el('code', { class: 'row' }, node.text)];
    case 'list': return node.items.map((item, i) =>
      el('span', { class: 'row' }, node.ordered ? `${i + 1}. ` : '• ', ...item.flatMap(row)));
    default: return [];
  }
}

function inline(node) {
  return node.$type === 'link' && isWeb(node.url)
    ? el('a', { href: node.url, rel: 'noopener noreferrer', target: '_blank' }, ...node.content.map(inlineUnlinked))
    : styled(node, inline);
}

const inlineUnlinked = node => styled(node, inlineUnlinked);

function styled(node, inner) {
  switch (node.$type) {
    case 'text': return document.createTextNode(node.text);
    case 'strong': return el('strong', {}, ...node.content.map(inner));
    case 'em': return el('em', {}, ...node.content.map(inner));
    case 'code': return el('code', {}, node.text);
    case 'link': return el('span', {}, ...node.content.map(inner));
    case 'time': return momentElement(node.at);
    case 'br': return el('br');
    default: return document.createTextNode('');
  }
}

function isWeb(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
