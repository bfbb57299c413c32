import { z } from 'zod';
import { type Input, inputSchema } from '../model/actions.ts';
import { type CompanionId, companionIdSchema } from '../model/ids.ts';
import { parseWorld } from '../model/parse-world.ts';
import type { World } from '../model/world.ts';
import { checksumOf } from './checksum.ts';

/**
 * A replay log is JSON lines, so that a running game can append to it: first the world as it was, then
 * a line for each `step`. It names minds by texts that mean something to whoever keeps the log.
 */
const LOG_VERSION = 1;

const startSchema = z.strictObject({ replay: z.literal(LOG_VERSION), start: z.unknown() });

const stepSchema = z.strictObject({
  inputs: z.array(inputSchema),
  /** The minds that changed before this step: a new one by its name, null for none any more. */
  minds: z.array(z.tuple([companionIdSchema, z.string().nullable()])).optional(),
  /** Of the world after this step. */
  checksum: z.string().regex(/^[0-9a-f]{32}$/, '32 hex digits'),
});
export type LoggedStep = z.infer<typeof stepSchema>;
export type MindChange = readonly [companion: CompanionId, name: string | null];

export interface ReplayLog {
  readonly start: World;
  readonly steps: readonly LoggedStep[];
}

/** The log's first line, with its newline. */
export function startLine(start: World): string {
  return `${JSON.stringify({ replay: LOG_VERSION, start })}\n`;
}

/** One step's line, with its newline: what was asked, the minds that changed before it, and what came out. */
export function stepLine(inputs: readonly Input[], changes: readonly MindChange[], result: World): string {
  const minds = changes.length > 0 ? { minds: changes } : {};
  return `${JSON.stringify({ inputs, ...minds, checksum: checksumOf(result) })}\n`;
}

/** Reads a log; throws an Error that names the line and what is wrong with it. */
export function parseLog(text: string): ReplayLog {
  const [first = '', ...rest] = text.split('\n');
  if (rest.at(-1) === '') rest.pop();
  return {
    start: parseStart(parseLine(first, 1, startSchema).start),
    steps: rest.map((line, index) => parseLine(line, index + 2, stepSchema)),
  };
}

function parseStart(data: unknown): World {
  try {
    return parseWorld(data);
  } catch (error) {
    throw logError(1, (error as Error).message);
  }
}

function parseLine<Schema extends z.ZodType>(line: string, number: number, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(jsonOf(line, number));
  if (!parsed.success) throw logError(number, z.prettifyError(parsed.error));
  return parsed.data;
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw logError(number, 'not JSON; where the last line was cut off, remove it and replay the rest');
  }
}

function logError(number: number, problem: string): Error {
  return new Error(`The replay log cannot be read, line ${number}: ${problem}`);
}
