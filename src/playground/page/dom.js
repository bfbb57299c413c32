/**
 * Makes an element. Properties are set as they are, `class` and `data-…` as attributes, `onclick` and
 * its like as listeners; children that are null or false are left out.
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class' || name.includes('-') || name === 'role')
      node.setAttribute(name, String(value));
    else node[name] = value;
  }
  node.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

/** A colour for a name, the same every time. */
export function colourOf(name) {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)) % 360;
  return `hsl(${hash} 62% 62%)`;
}

/** A round picture with the first letter of a name; the application's is the page's icon. Sizes: small, tiny. */
export function avatar(author, size = '') {
  const look = `avatar ${size}`.trim();
  if (author.bot) return element('img', { class: look, src: '/page/icon.svg', alt: '' });
  const letter = [...author.name][0] ?? '?';
  const circle = element('span', { class: look, 'aria-hidden': 'true' }, letter.toUpperCase());
  circle.style.background = colourOf(author.name);
  return circle;
}
