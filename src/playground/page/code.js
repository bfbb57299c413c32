import { renderAnsi } from './ansi.js';
import { element } from './dom.js';

const luaWords = new Set(
  `and break do else elseif end false for function goto if in local nil not or repeat return then true
  until while`.split(/\s+/),
);
const luaToken = /(--[^\n]*)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(\b\d[\w.]*)|([A-Za-z_]\w*)/g;

/** A block of code in the language that its fence names. */
export function renderCode(language, text) {
  const body = language === 'ansi' ? renderAnsi(text) : language === 'lua' ? renderLua(text) : [text];
  return element('pre', { class: 'code-block' }, element('code', {}, body));
}

function renderLua(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(luaToken)) {
    const [token, comment, string, number] = match;
    const kind = comment
      ? 'comment'
      : string
        ? 'string'
        : number
          ? 'number'
          : luaWords.has(token) && 'keyword';
    if (!kind) continue;
    nodes.push(text.slice(from, match.index), element('span', { class: `lua-${kind}` }, token));
    from = match.index + token.length;
  }
  return [...nodes, text.slice(from)];
}
