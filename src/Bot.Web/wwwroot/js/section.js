import { el } from './dom.js';

const words = {
  private: {
    title: 'Private chat', about: 'You and Quizline', label: 'Message to Quizline', log: 'Messages with Quizline',
    welcome: 'One question a day, with the reason why each answer is right or wrong.', go: 'Start',
  },
  room: {
    title: 'The room', about: 'Only you see your verdicts.', label: 'Message to the room',
    log: 'Messages in the room', welcome: 'One shared room to answer questions together.', go: 'Join the room',
  },
};

/** Gives the section of a chat its names and labels. */
export function nameSection(section, chat) {
  const find = selector => section.querySelector(selector);
  const { title, about, label, log, welcome, go } = words[chat];
  section.dataset.chat = chat;
  section.id = `pane-${chat}`;
  section.setAttribute('aria-labelledby', `title-${chat}`);
  Object.assign(find('h2'), { id: `title-${chat}`, textContent: title });
  find('.about').textContent = about;
  find('.log').setAttribute('aria-label', log);
  Object.assign(find('label'), { htmlFor: `words-${chat}`, textContent: label });
  Object.assign(find('textarea'), { id: `words-${chat}`, placeholder: label });
  find('.welcome p').textContent = welcome;
  find('.welcome button').textContent = go;
}

/** Who is in the room, and who of them is its admin. */
export function showMembers(section, members, me) {
  const items = members.map(({ name, admin }) => el('li', { 'data-person': name },
    name === me ? `${name} (you)` : name, admin ? el('span', { class: 'admin' }, 'admin') : null));
  section.querySelector('.members').replaceChildren(...items);
  const count = { 0: 'Nobody is', 1: '1 person is' }[members.length] ?? `${members.length} people are`;
  section.querySelector('.welcome p').textContent = `${words.room.welcome} ${count} here now.`;
}
