import { avatar, element } from './dom.js';
import { leavesOf } from './options.js';

const welcomeCommands = 6;

/** The line at the top of a person's view. */
export function renderPaneHeader({ person, status, keys, leave }) {
  return element(
    'header',
    { class: 'pane-header' },
    element('span', { class: 'channel-name' }),
    status,
    keys,
    element(
      'span',
      { class: 'who' },
      avatar(person, 'small'),
      person.name,
      person.admin && element('span', { class: 'crown', title: 'Administrator' }, '♛'),
    ),
    element(
      'button',
      { class: 'quiet leave', type: 'button', 'aria-label': `Close ${person.name}`, onclick: leave },
      '✕',
    ),
  );
}

/** What stands in a channel without messages: the first commands, ready to be taken. */
export function renderWelcome(channelName, commands, begin) {
  const suggestions = firstOfEach(leavesOf(commands))
    .slice(0, welcomeCommands)
    .map((leaf) =>
      element(
        'button',
        { class: 'suggestion', type: 'button', onclick: () => begin(`/${leaf.name}`) },
        element('strong', {}, `/${leaf.name}`),
        element('span', {}, leaf.description),
      ),
    );
  const lead =
    suggestions.length > 0
      ? 'Nothing has happened here yet. Begin with the first of these, or type / to see all of them.'
      : 'Waiting for the application to come online…';
  return [
    element('img', { class: 'emblem', src: '/page/icon.svg', alt: '' }),
    element('h1', { class: 'headline' }, `Welcome to #${channelName}`),
    element('p', { class: 'lead' }, lead),
    element('div', { class: 'suggestions' }, suggestions),
  ];
}

/** The first command of every group, in the order of the groups, and then all others. */
function firstOfEach(leaves) {
  const groupOf = ({ name }) => name.split(' ')[0];
  const isFirst = (leaf) => leaf === leaves.find((other) => groupOf(other) === groupOf(leaf));
  return [...leaves.filter(isFirst), ...leaves.filter((leaf) => !isFirst(leaf))];
}

/** The commands that were sent and not answered yet, or never. `dismiss(id)` forgets one. */
export function renderPending(interactions, dismiss) {
  return interactions.map(({ id, commandName, notice }) => {
    const name = element('span', { class: 'mention' }, `/${commandName}`);
    if (!notice) return element('div', { class: 'pending-row' }, name, ' sending…');
    const forget = element(
      'button',
      { class: 'quiet', type: 'button', onclick: () => dismiss(id) },
      'Dismiss',
    );
    return element('div', { class: 'pending-row failed', role: 'status' }, name, ` ${notice} `, forget);
  });
}
