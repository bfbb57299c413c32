import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { nearest } from '../sandbox/api/suggest.ts';
import { Secret } from './secret.ts';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';

type Shown<Name extends SettingName> = (typeof SETTINGS)[Name]['isSecret'] extends true
  ? Secret
  : z.output<(typeof SETTINGS)[Name]['schema']>;
type Optional<Name extends SettingName> = (typeof SETTINGS)[Name]['fallback'] extends null ? null : never;

/** What the operator set, validated; null where nothing is set and nothing stands in. */
export type Config = { readonly [Name in SettingName]: Shown<Name> | Optional<Name> };

/** `Config` in which some settings are known to be there. */
export type ConfigWith<Needed extends SettingName> = Config & {
  readonly [Name in Needed]: NonNullable<Config[Name]>;
};

/** The environment is wrong; the message lists everything that is, with an example each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    super(`The configuration cannot be used. Mend this in the environment and start again:\n${list}`);
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Our own variables begin with this; one that is no setting is a slip of the pen. */
const OWN_PREFIX = 'LUAMANCER_';

/**
 * Reads the settings from the environment. An empty variable counts as not set.
 *
 * @param needed the settings that the caller cannot do without.
 * @throws ConfigError that names every problem at once.
 */
export function readConfig<Needed extends SettingName = never>(
  environment: Environment,
  needed: readonly Needed[] = [],
): ConfigWith<Needed> {
  const problems = unknownVariables(environment);
  const values = Object.entries(SETTINGS).map(([name, setting]: [string, Setting]) => {
    const reading = readSetting(environment, setting);
    problems.push(...reading.problems.map((problem) => `${problem} (example: ${exampleOf(setting)})`));
    if (reading.value === null && reading.problems.length === 0 && needed.some((other) => other === name)) {
      problems.push(`${setting.variable} is not set: ${setting.doc} (example: ${exampleOf(setting)})`);
    }
    return [name, reading.value];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.fromEntries(values) as ConfigWith<Needed>;
}

/** All variables that are read, with their `_FILE` forms. */
function knownVariables(): string[] {
  return Object.values(SETTINGS).flatMap(({ variable, isSecret }) =>
    isSecret ? [variable, `${variable}_FILE`] : [variable],
  );
}

interface Reading {
  /** null also where there are problems. */
  readonly value: unknown;
  readonly problems: readonly string[];
}

function readSetting(environment: Environment, setting: Setting): Reading {
  const source = textOf(environment, setting);
  if ('problem' in source) return { value: null, problems: [source.problem] };
  const { text } = source;
  if (text === null) return { value: null, problems: [] };
  const parsed = setting.schema.safeParse(text);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ message }) => `${setting.variable} ${message}`);
    return { value: null, problems };
  }
  return { value: setting.isSecret ? new Secret(text) : parsed.data, problems: [] };
}

/** The variable's text, from itself or, for a secret, from the file that `VARIABLE_FILE` names. */
function textOf(
  environment: Environment,
  { variable, isSecret, fallback }: Setting,
): { readonly text: string | null } | { readonly problem: string } {
  const direct = environment[variable]?.trim() || null;
  const file = isSecret ? environment[`${variable}_FILE`]?.trim() || null : null;
  if (file === null) return { text: direct ?? fallback };
  if (direct !== null) {
    return { problem: `${variable} and ${variable}_FILE are both set: keep one of them` };
  }
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? { problem: `${variable}_FILE names ${file}, which is empty` } : { text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `${variable}_FILE names a file that cannot be read: ${reason}` };
  }
}

function exampleOf({ variable, example, isSecret }: Setting): string {
  const direct = `${variable}=${example}`;
  return isSecret ? `${direct} or ${variable}_FILE=/run/secrets/${variable.toLowerCase()}` : direct;
}

function unknownVariables(environment: Environment): string[] {
  const known = knownVariables();
  return Object.keys(environment)
    .filter((variable) => variable.startsWith(OWN_PREFIX) && !known.includes(variable))
    .map((variable) => {
      const meant = nearest(variable, known);
      const advice =
        meant === null
          ? `the settings are ${known.filter((name) => name.startsWith(OWN_PREFIX)).join(', ')}`
          : `did you mean ${meant}?`;
      return `${variable} is no setting: ${advice}`;
    });
}
