import { element } from './dom.js';

const names = [
  'Ada',
  'Bo',
  'Cleo',
  'Dax',
  'Eli',
  'Fay',
  'Gus',
  'Hal',
  'Ivy',
  'Juno',
  'Kit',
  'Lux',
  'Moss',
  'Nia',
];

/** A name that nobody here has yet. */
export function freeName(taken) {
  const free = names.filter((name) => !taken.includes(name));
  return free[Math.floor(Math.random() * free.length)] ?? `Guest ${taken.length + 1}`;
}

/** Asks who is playing. `join(name, admin)` is called with the answer; `cancel` only where there is one. */
export function renderJoinCard({ title, suggestion, isFirst, join, cancel }) {
  const name = element('input', {
    class: 'modal-input',
    type: 'text',
    value: suggestion,
    maxLength: 32,
    required: true,
    'aria-label': 'Your name',
  });
  const admin = element('input', { type: 'checkbox', checked: isFirst });
  const form = element(
    'form',
    {
      class: 'join-card',
      onsubmit: (event) => {
        event.preventDefault();
        void join(name.value.trim(), admin.checked);
      },
    },
    element('img', { class: 'emblem', src: '/page/icon.svg', alt: '' }),
    element('h1', { class: 'headline' }, title),
    element('p', { class: 'lead' }, 'A local stand-in for Discord: nothing leaves this computer.'),
    element('label', { class: 'modal-field' }, element('span', { class: 'modal-label' }, 'Your name'), name),
    element('label', { class: 'check' }, admin, 'I run this server (administrator)'),
    element(
      'div',
      { class: 'join-buttons' },
      cancel && element('button', { class: 'quiet', type: 'button', onclick: cancel }, 'Cancel'),
      element('button', { class: 'button primary', type: 'submit' }, 'Enter'),
    ),
  );
  const node = element('div', { class: 'join-shade' }, form);
  return { node, focus: () => name.select() };
}
