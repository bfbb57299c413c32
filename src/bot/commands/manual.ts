import type { AnyCommand, OptionDeclaration, Permission } from './declaration.ts';

const BEGIN = '<!-- commands: written by src/bot/commands/write-manual.ts -->';
const END = '<!-- end of commands -->';

/** The commands of those with a permission, as Markdown, from their declarations alone. */
export function manualOf<Tools>(commands: readonly AnyCommand<Tools>[], permission: Permission): string {
  return commands
    .filter((command) => command.permission === permission)
    .map(({ path, options, manual }) => {
      const entries = Object.entries(options).map(([name, option]) => optionLine(name, option));
      return [
        `### /${path}${usage(options)}`,
        '',
        manual,
        ...(entries.length > 0 ? ['', ...entries] : []),
      ].join('\n');
    })
    .join('\n\n');
}

/** A page with the commands put between its two marks. @throws Error where the page has no marks. */
export function withManual(page: string, manual: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from === -1 || to < from) throw new Error(`The page has no lines "${BEGIN}" and "${END}".`);
  return `${page.slice(0, from)}${BEGIN}\n\n${manual}\n\n${page.slice(to)}`;
}

function usage(options: Readonly<Record<string, OptionDeclaration>>): string {
  return Object.entries(options)
    .map(([name, { required }]) => (required ? ` ${name}` : ` [${name}]`))
    .join('');
}

function optionLine(name: string, option: OptionDeclaration): string {
  return `- \`${name}\`: ${option.description.en}. ${boundsOf(option)}`;
}

function boundsOf(option: OptionDeclaration): string {
  if (option.type === 'whole number') return `A whole number from ${option.least} to ${option.most}.`;
  if (option.choices === undefined) return `At most ${option.most} characters.`;
  return `One of: ${option.choices.map(({ name }) => name.en).join(', ')}.`;
}
