import * as api from './api.js';
import { element } from './dom.js';
import { freeName, renderJoinCard } from './join-card.js';
import { keysOf, listenToKeys } from './keys.js';
import { Pane } from './pane.js';
import { renderSidebar } from './sidebar.js';

/** Who plays in this tab, kept for when it is loaded again. */
const storageKey = 'playground.people';
const refreshMs = 5_000;
/** What people who join here read Discord in: what the address says, such as `?locale=de`. */
const locale = new URLSearchParams(location.search).get('locale') ?? 'en-US';

const sidebar = document.querySelector('#sidebar');
const main = document.querySelector('#panes');
const tabs = element('nav', { class: 'tabs', 'aria-label': 'People' });
document.body.prepend(tabs);

let info = await api.info();
let channelId = info.channelId;
const panes = [];
document.title = `#${info.channels[0]?.name ?? 'playground'} | ${info.guildName}`;

const world = {
  channel: () => info.channels.find(({ id }) => id === channelId) ?? info.channels[0],
  channels: () => info.channels,
  people: () => info.people,
  guildId: () => info.guildId,
  names: {
    person: (id) => info.people.find((person) => person.id === id)?.name ?? info.applicationName,
    channel: (id) => info.channels.find((channel) => channel.id === id)?.name ?? 'unknown',
  },
  activate(active) {
    for (const pane of panes) {
      pane.isActive = pane === active;
      pane.node.classList.toggle('active', pane.isActive);
    }
    drawTabs();
  },
  leave(pane) {
    panes.splice(panes.indexOf(pane), 1);
    pane.close();
    arrange();
    if (panes.length === 0) askToJoin();
  },
  changed: () => void refresh(),
  /** When the playground was started anew it knows nobody; the same name gets the same id again. */
  async rejoin({ person }) {
    const known = await api
      .findPerson(person.id)
      .catch((error) => (error instanceof api.Refused ? null : person));
    if (!known) await api.join(person.name, person.admin, person.locale).catch(() => undefined);
  },
};

listenToKeys(() => panes);
await begin();
setInterval(() => void refresh(), refreshMs);

/** Those who were here before, those whom the address names, or whoever says who they are. */
async function begin() {
  const query = new URLSearchParams(location.search);
  const named = query.get('names')?.split(',').filter(Boolean) ?? [];
  const count = Number(query.get('people') ?? named.length);
  const admins = query.get('admin')?.split(',') ?? [];
  const remembered = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
  if (remembered.length > 0) {
    for (const person of remembered) await bringBack(person);
  } else if (count > 0) {
    for (let index = 0; index < count; index += 1) {
      const name = named[index] ?? freeName(info.people.map((person) => person.name));
      await enter(name, admins.includes(name) || (index === 0 && !query.has('admin')));
    }
  } else askToJoin();
}

async function bringBack(person) {
  const known = await api.findPerson(person.id).catch(() => null);
  if (known) await addPane(known);
  else await enter(person.name, person.admin);
}

async function enter(name, admin) {
  await addPane(await api.join(name, admin, locale));
}

async function addPane(person) {
  await refresh();
  const pane = new Pane(person, world);
  panes.push(pane);
  main.append(pane.node);
  arrange();
  world.activate(pane);
}

function arrange() {
  main.style.setProperty('--panes', String(Math.max(panes.length, 1)));
  document.body.classList.toggle('many', panes.length > 1);
  for (const [index, pane] of panes.entries()) pane.showKeys(keysOf(index, panes.length));
  sessionStorage.setItem(storageKey, JSON.stringify(panes.map(({ person }) => person)));
  drawTabs();
  drawSidebar();
}

function askToJoin() {
  const isFirst = info.people.length === 0;
  const card = renderJoinCard({
    title: panes.length > 0 ? 'Who joins you?' : `Enter #${world.channel().name}`,
    suggestion: freeName(info.people.map(({ name }) => name)),
    isFirst,
    join: async (name, admin) => {
      card.node.remove();
      await enter(name, admin);
    },
    cancel: panes.length > 0 ? () => card.node.remove() : null,
  });
  document.body.append(card.node);
  card.focus();
}

async function refresh() {
  info = await api.info().catch(() => info);
  drawSidebar();
}

function drawSidebar() {
  const people = panes.map(({ person }) => person);
  renderSidebar(
    sidebar,
    { info, channelId, people },
    {
      addFriend: askToJoin,
      openChannel: (id) => {
        channelId = id;
        for (const pane of panes) void pane.reload();
        drawSidebar();
      },
    },
  );
}

/** On a narrow screen one person at a time is shown. */
function drawTabs() {
  const people = panes.map((pane) =>
    element(
      'button',
      { class: `tab${pane.isActive ? ' open' : ''}`, type: 'button', onclick: () => world.activate(pane) },
      pane.person.name,
    ),
  );
  const add = element(
    'button',
    { class: 'tab', type: 'button', 'aria-label': 'Add a friend', onclick: askToJoin },
    '+',
  );
  tabs.replaceChildren(...people, add);
}
