import { renderPrompt } from '../../sandbox/api/prompt.ts';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import type { Attempt, PlanRequest, WriteRequest } from '../brain.ts';
import type { Message } from '../completer.ts';
import { mask } from '../mask/mask.ts';
import { describePlan } from '../plan/describe.ts';
import type { Slots } from '../slots.ts';
import { digestOf } from './digest.ts';
import { namesIn } from './names.ts';
import { prompt } from './prompts.ts';

/** An approved program that does something like what is wanted. */
export interface ExampleProgram {
  readonly order: string;
  readonly source: string;
}

/** So much of what failed is repeated to a model. */
const MOST_PROBLEMS = 5;

/** The same for every order, so that a model keeps what it made of it. */
export function systemMessage(): Message {
  return { role: 'system', text: prompt('system', { reference: renderPrompt('full') }) };
}

/** Asks what an order means; `slots` tells what the plan's names stand for. */
export function planMessages({ order, world }: PlanRequest): { messages: Message[]; slots: Slots } {
  const { text, slots } = mask(order, namesIn(world));
  return { messages: [{ role: 'user', text: prompt('plan', { order: text }) }], slots };
}

export function goalMessages({ order, world, companion }: PlanRequest): Message[] {
  const text = prompt('goal', { order: quoted(order), world: digestOf(world, companion) });
  return [systemMessage(), { role: 'user', text }];
}

/** Asks for a program: the first time, after what was wrong with the last one, or anew. */
export function programMessages(request: WriteRequest, examples: readonly ExampleProgram[]): Message[] {
  const { order, world, companion, part, goal, program, attempts, strategy } = request;
  const common = {
    order: quoted(order),
    world: digestOf(world, companion),
    part: part === null ? '' : `This program is for this part of it: ${describePlan(part).join(', then ')}\n`,
    goal: goal === null ? '' : `It is fulfilled when this Lua expression is true: ${goal}\n`,
  };
  if (strategy === 'rewrite') {
    const problems = attempts.flatMap(({ problems }) => problems);
    return [
      systemMessage(),
      { role: 'user', text: prompt('rewrite', { ...common, problems: problemLines(problems) }) },
    ];
  }
  const first = prompt('program', {
    ...common,
    examples: exampleText(examples),
    program: program === null ? '' : `It runs this program now:\n${fenced(program)}\n`,
  });
  const last = attempts.at(-1);
  return [systemMessage(), { role: 'user', text: first }, ...(last === undefined ? [] : mending(last))];
}

function mending({ source, problems }: Attempt): Message[] {
  return [
    { role: 'assistant', text: fenced(source) },
    { role: 'user', text: prompt('mend', { problems: problemLines(problems) }) },
  ];
}

/** Each problem on its own line, each once. */
export function problemLines(problems: readonly Problem[]): string {
  const lines = [...new Set(problems.map(({ code, message }) => `- ${code}: ${message}`))];
  return lines.slice(-MOST_PROBLEMS).join('\n');
}

export function fenced(source: string): string {
  return `\`\`\`lua\n${source.trimEnd()}\n\`\`\``;
}

function exampleText(examples: readonly ExampleProgram[]): string {
  return examples.map(({ order, source }) => `A program for "${order}":\n${fenced(source)}\n`).join('');
}

/** In quotes that the order cannot close. */
export function quoted(order: string): string {
  return `"${order.replaceAll('"', "'").replaceAll('```', '')}"`;
}
