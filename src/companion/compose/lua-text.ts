/** Any text as a Lua string literal. */
export function luaString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must be escaped.
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]/g, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\${String(char.charCodeAt(0)).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** Moves text to the right; text with long strings stays, since the blanks would become part of them. */
export function indented(text: string, blanks = 2): string {
  if (/\[=*\[|\\\n|\\z/.test(text)) return text;
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(blanks));
}

/** Text as it may stand in a comment of one line. */
export function commentText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // "--[[" would begin a long comment.
  return line.startsWith('[') ? ` ${line}` : line;
}

const KEYWORDS = new Set(
  'and break do else elseif end false for function goto if in local nil not or repeat return then true until while'.split(
    ' ',
  ),
);

/** A name that a Lua variable may have, out of any words, and that is none of `taken`; notes it there. */
export function variableName(words: string, taken: Set<string>): string {
  const plain =
    words
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.slice(0, 7)
      .join('_') ?? 'part';
  const base = /^\d/.test(plain) || KEYWORDS.has(plain) ? `do_${plain}` : plain;
  let name = base;
  for (let number = 2; taken.has(name) || KEYWORDS.has(name); number++) name = `${base}_${number}`;
  taken.add(name);
  return name;
}
