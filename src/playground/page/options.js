import { element } from './dom.js';

/** Discord's numbers for the types of option that are not typed as text. */
const type = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
};

/** The leaves of a command tree: what can be typed, with the options that go with it. */
export function leavesOf(commands) {
  const walk = (node, path) => {
    const inner = (node.options ?? []).filter((option) => option.type <= 2);
    if (inner.length > 0) return inner.flatMap((option) => walk(option, [...path, option.name]));
    return [{ name: path.join(' '), description: node.description, options: node.options ?? [] }];
  };
  return commands.flatMap((command) => walk(command, [command.name]));
}

/** The commands that fit what was typed after the slash, those that begin with it first. */
export function matchLeaves(leaves, typed) {
  const wanted = typed.toLowerCase().trim();
  const rank = ({ name }) => {
    if (name.startsWith(wanted)) return 0;
    if (name.split(' ').some((word) => word.startsWith(wanted))) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return leaves.filter((leaf) => rank(leaf) < 3).sort((a, b) => rank(a) - rank(b));
}

/**
 * What an option offers while it is typed: `{ label, value }`, or null when anything may be typed.
 * `world` knows the people and channels and asks the application for suggestions.
 */
export async function suggest(option, typed, world) {
  const fits = ({ label }) => label.toLowerCase().includes(typed.toLowerCase());
  if (option.autocomplete) {
    const choices = await world.autocomplete(option.name);
    return choices.map(({ name, value }) => ({ label: name, value }));
  }
  if (option.choices?.length)
    return option.choices.map(({ name, value }) => ({ label: name, value })).filter(fits);
  if (option.type === type.boolean) {
    return [true, false].map((value) => ({ label: value ? 'True' : 'False', value })).filter(fits);
  }
  if (option.type === type.user || option.type === type.mentionable) {
    return world
      .people()
      .map(({ id, name }) => ({ label: name, value: id }))
      .filter(fits);
  }
  if (option.type === type.channel)
    return world
      .channels()
      .map(({ id, name }) => ({ label: name, value: id }))
      .filter(fits);
  if (option.type === type.role) return [{ label: '@everyone', value: world.guildId() }];
  return null;
}

/** What was typed, as the value of its option; the playground says what is wrong with it. */
export function readTyped(option, typed) {
  const isNumber = option.type === type.integer || option.type === type.number;
  return isNumber && typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

export const isFile = (option) => option.type === type.file;

/** A chosen file as the control interface takes it. */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { filename: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(binary) };
}

/** A line that says what an option takes. */
export function describeOption(option) {
  const bounds = [
    option.min_value !== undefined && option.min_value !== null && `from ${option.min_value}`,
    option.max_value !== undefined && option.max_value !== null && `to ${option.max_value}`,
  ].filter(Boolean);
  return element(
    'span',
    {},
    option.description,
    bounds.length > 0 ? ` (${bounds.join(' ')})` : '',
    option.required ? '' : element('span', { class: 'optional' }, ' optional'),
  );
}
