import { avatar, element } from './dom.js';

/** Draws the list of channels and people. `tools`: `openChannel(id)` and `addFriend()`. */
export function renderSidebar(node, { info, channelId, people }, tools) {
  const channels = info.channels.map(({ id, name, kind }) =>
    element(
      'button',
      {
        class: `channel ${kind}${id === channelId ? ' open' : ''}`,
        type: 'button',
        'aria-current': id === channelId ? 'page' : null,
        onclick: () => tools.openChannel(id),
      },
      name,
    ),
  );
  const application = { name: info.applicationName, bot: true };
  const here = new Set(people.map(({ id }) => id));
  const members = info.people.map((person) => member(person, here.has(person.id)));
  node.replaceChildren(
    element('header', { class: 'guild' }, element('img', { src: '/page/icon.svg', alt: '' }), info.guildName),
    element('nav', { class: 'channels' }, element('h2', { class: 'side-title' }, 'Channels'), channels),
    element(
      'div',
      { class: 'members' },
      element('h2', { class: 'side-title' }, 'Here'),
      member(application, info.applicationConnected),
      members,
    ),
    element(
      'button',
      { class: 'button primary add-friend', type: 'button', onclick: tools.addFriend },
      '+ Add a friend',
    ),
  );
}

function member(person, isOnline) {
  return element(
    'div',
    { class: `member${isOnline ? ' online' : ''}` },
    avatar(person, 'small'),
    person.name,
    person.bot && element('span', { class: 'badge' }, 'APP'),
    person.admin && element('span', { class: 'crown', title: 'Administrator' }, '♛'),
  );
}
