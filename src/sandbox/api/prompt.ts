import { entryPointSignature, signature } from './signature.ts';
import { COMPANION_API } from './table.ts';
import type { Call, CompanionApi, Example, Field } from './vocabulary.ts';

/** `full` teaches by WRONG and RIGHT pairs; `short` names everything once, for a small context. */
export const PROMPT_FORMS = ['full', 'short'] as const;
export type PromptForm = (typeof PROMPT_FORMS)[number];

const API: CompanionApi = COMPANION_API;

/** The reference that a model writes programs by; aliases are left out, so that it learns one way. */
export function renderPrompt(form: PromptForm): string {
  const taught = API.calls.filter(({ aliasOf }) => aliasOf === undefined);
  const sections = [
    `Lua 5.3. Define ${entryPointSignature()}. It is called once a tick; the text that it returns is said aloud. Return "done" when the order is fulfilled. Globals keep their values from tick to tick.`,
    section(
      'Globals:',
      API.globals.map(({ name, doc }) => `${name}: ${doc}`),
    ),
    section(
      'Fields of entities (read-only; any other name is a field of your own):',
      API.fields.map(fieldLine),
    ),
    section(
      'Calls:',
      taught.map((call) => callLines(call, form)),
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `- ${line}`)].join('\n');
}

function fieldLine({ name, of, doc }: Field): string {
  return of === 'all' ? `e.${name}: ${doc}` : `e.${name} (${of}): ${doc}`;
}

function callLines(call: Call, form: PromptForm): string {
  const line = `${signature(call)} -> ${call.returns}: ${call.doc}`;
  return form === 'short' ? line : [line, ...call.examples.flatMap(exampleLines)].join('\n');
}

function exampleLines({ right, wrong, because }: Example): string[] {
  const lines = [`  RIGHT: ${right}`];
  if (wrong !== undefined) lines.push(`  WRONG: ${wrong}${because === undefined ? '' : `  -- ${because}`}`);
  return lines;
}
