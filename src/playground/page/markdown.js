import { renderCode } from './code.js';
import { element } from './dom.js';

/**
 * Discord's markdown as nodes of the page; nothing in the text becomes HTML. `names` tells what to call
 * the people, channels and commands that are mentioned.
 */
export function renderMarkdown(text, names) {
  const nodes = [];
  const fence = /```(?:([\w+-]+)\n)?([\s\S]+?)```/g;
  let from = 0;
  for (const match of text.matchAll(fence)) {
    nodes.push(...renderLines(text.slice(from, match.index).replace(/\n$/, ''), names));
    nodes.push(renderCode(match[1]?.toLowerCase(), match[2].replace(/^\n|\n$/g, '')));
    from = match.index + match[0].length;
  }
  nodes.push(...renderLines(text.slice(from).replace(/^\n/, ''), names));
  return nodes;
}

const lineKinds = [
  [/^(#{1,3}) (.+)/, (match, inline) => element(`h${match[1].length}`, {}, inline(match[2]))],
  [/^-# (.+)/, (match, inline) => element('small', { class: 'subtext' }, inline(match[1]))],
  [/^> ?(.*)/, (match, inline) => element('blockquote', {}, inline(match[1]))],
  [/^\s*[-*] (.+)/, (match, inline) => element('div', { class: 'list-item' }, inline(match[1]))],
];

function renderLines(text, names) {
  if (text === '') return [];
  const inline = (part) => renderInline(part, names);
  return text.split('\n').map((line) => {
    for (const [pattern, render] of lineKinds) {
      const match = pattern.exec(line);
      if (match) return render(match, inline);
    }
    return element('div', { class: 'line' }, line === '' ? '\u200b' : inline(line));
  });
}

/** What can stand in a line, the first that fits wins; each renders its match and what is inside it. */
const inlineKinds = [
  [/\\([^\w\s])/g, (match) => match[1]],
  [/(`+)(.+?)\1(?!`)/g, (match) => element('code', { class: 'inline-code' }, match[2].trim() || match[2])],
  [/<@!?(\d+)>/g, (match, _inside, names) => mention(`@${names.person(match[1])}`)],
  [/<#(\d+)>/g, (match, _inside, names) => mention(`#${names.channel(match[1])}`)],
  [/<\/([^:>]+):\d+>/g, (match) => mention(`/${match[1]}`)],
  [/@(?:everyone|here)/g, (match) => mention(match[0])],
  [/<t:(\d+)(?::\w)?>/g, (match) => element('time', {}, new Date(match[1] * 1000).toLocaleString())],
  [/\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g, (match, inside) => link(match[2], inside(match[1]))],
  [/<(https?:\/\/[^>\s]+)>/g, (match) => link(match[1], match[1])],
  [/https?:\/\/[^\s<]+[^\s<.,:;"')\]]/g, (match) => link(match[0], match[0])],
  [/\*\*(.+?)\*\*(?!\*)/g, (match, inside) => element('strong', {}, inside(match[1]))],
  [/__(.+?)__(?!_)/g, (match, inside) => element('u', {}, inside(match[1]))],
  [/~~(.+?)~~/g, (match, inside) => element('s', {}, inside(match[1]))],
  [/\|\|(.+?)\|\|/g, (match, inside) => spoiler(inside(match[1]))],
  [/\*([^\s*](?:.*?[^\s*])?)\*/g, (match, inside) => element('em', {}, inside(match[1]))],
  [/(?<!\w)_([^_]+)_(?!\w)/g, (match, inside) => element('em', {}, inside(match[1]))],
];

function renderInline(text, names) {
  const nodes = [];
  let from = 0;
  for (let found = firstInline(text, from); found; found = firstInline(text, from)) {
    const { match, render } = found;
    nodes.push(text.slice(from, match.index));
    nodes.push(render(match, (inner) => renderInline(inner, names), names));
    from = match.index + match[0].length;
  }
  return [...nodes, text.slice(from)].filter((node) => node !== '');
}

/** What comes first in the text after a place; of two at the same place, the kind that is listed first. */
function firstInline(text, from) {
  let first = null;
  for (const [pattern, render] of inlineKinds) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, render };
  }
  return first;
}

function mention(text) {
  return element('span', { class: 'mention' }, text);
}

function link(url, children) {
  return element('a', { href: url, target: '_blank', rel: 'noreferrer' }, children);
}

function spoiler(children) {
  return element(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabIndex: 0,
      onclick: (event) => event.currentTarget.classList.add('shown'),
    },
    children,
  );
}
