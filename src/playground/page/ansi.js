import { element } from './dom.js';

const codes = new RegExp(`${String.fromCodePoint(27)}\\[([\\d;]*)m`, 'g');

/** Text with ANSI codes, as Discord's desktop client shows it: colours 30-37 and 40-47, bold, underline. */
export function renderAnsi(text) {
  const nodes = [];
  let style = { colour: null, background: null, bold: false, underline: false };
  let from = 0;
  const push = (until) => {
    if (until > from) nodes.push(span(text.slice(from, until), style));
  };
  for (const match of text.matchAll(codes)) {
    push(match.index);
    from = match.index + match[0].length;
    for (const code of match[1].split(';').map(Number)) style = apply(style, code);
  }
  push(text.length);
  return nodes;
}

function apply(style, code) {
  if (code === 0) return { colour: null, background: null, bold: false, underline: false };
  if (code === 1) return { ...style, bold: true };
  if (code === 4) return { ...style, underline: true };
  if (code >= 30 && code <= 37) return { ...style, colour: code };
  if (code >= 40 && code <= 47) return { ...style, background: code };
  return style;
}

function span(text, { colour, background, bold, underline }) {
  const classes = [
    colour && `ansi-${colour}`,
    background && `ansi-${background}`,
    bold && 'ansi-bold',
    underline && 'ansi-underline',
  ].filter(Boolean);
  return classes.length > 0 ? element('span', { class: classes.join(' ') }, text) : text;
}
