import { describe, expect, test } from 'vitest';
import { classicWorld, PATIENT, program } from '../classic-world.ts';
import { type Trial, tryProgram } from '../watch/trial.ts';

/** What fuzzing and the corpora found once, and must not find again. The order matters for the first one. */

function run(body: string): Trial {
  return tryProgram(program(body), classicWorld(), 1, PATIENT);
}

test('the first program of a process is charged no more than those after it', () => {
  const body = `
    local text = ai.name .. ai.symbol .. monsters[1].weakness .. items[1].description .. maze[2]
    return #text .. #ai:find_path_to(items[2])`;
  const [first, second] = [run(body), run(body)];
  expect(first.failure).toBeNull();
  expect(first.mostChargedBytes).toBe(second.mostChargedBytes);
});

test('an error whose message is empty still has something to tell', () => {
  expect(run('error("", 0)').failure?.message).toBe('(error without a message)');
});

describe('a text of a megabyte costs about what reading it costs', () => {
  // Before, the instructions of one tick took hundreds of times the processor's time of a plain loop.
  const MOST_TIMES = 40;

  function processorTime(body: string): number {
    const before = process.cpuUsage();
    const { failure } = run(body);
    expect(['instructions', 'memory']).toContain(failure?.kind);
    return process.cpuUsage(before).user;
  }

  test.each([
    ['as a direction', 'local s = ("W"):rep(900000)', 'pcall(ai.move, ai, s)'],
    ['as a direction, no ASCII', 'local s = ("ß"):rep(400000)', 'pcall(ai.move, ai, s)'],
    ['as a coordinate', 'local s = { ("1"):rep(900000), 1 }', 'pcall(valid_move, s)'],
    ['as a year', 'local s = { year = ("2"):rep(900000), month = 1, day = 1 }', 'pcall(os.time, s)'],
    ['as a set without its end', 'local s = ("[a"):rep(100000)', 'pcall(string.match, "x", s)'],
    ['quoted', 'local s = ("\\1"):rep(240000)', 'string.format("%q", s)'],
    ['as the format of no date', 'local s = ("1"):rep(900000)', 'pcall(os.date, s, "now")'],
    ['searched plainly', 'local s = ("a"):rep(900000)', 's:find("b", 1, true)'],
  ])('%s', (_, before, call) => {
    const plain = processorTime('while true do end');
    expect(processorTime(`${before} while true do ${call} end`)).toBeLessThan(MOST_TIMES * plain);
  });
});

test('a text that may be a numeral is paid for, half an instruction a byte, before it is read', () => {
  const limits = { ...PATIENT, instructions: 8_000 };
  const { failure, mostInstructions } = tryProgram(
    program('local s = ("1"):rep(1000000) pcall(function() return s % 7 end) return "still here"'),
    classicWorld(),
    1,
    limits,
  );
  expect(failure?.kind).toBe('instructions');
  expect(mostInstructions).toBeGreaterThan(500_000);
  expect(mostInstructions).toBeLessThan(500_000 + 2 * limits.instructions);
});

test('a message quotes forty characters, also of those that are two units of UTF-16', () => {
  const trial = run('ai:move(("\\u{1F409}"):rep(30000))');
  expect(trial.failure?.message).toContain(`"${'🐉'.repeat(40)}..."`);
  expect(trial.failure?.message.length).toBeLessThan(400);
});

test('a date field takes a numeral, and nothing else that JavaScript takes for a number', () => {
  const ask = (year: string) =>
    run(`return os.time({ year = ${year}, month = 1, day = 1 })`).failure?.message;
  expect(ask('" 2000 "')).toBeUndefined();
  for (const year of ['""', '"0b11"', '"Infinity"', '"1e3x"', '"  "']) {
    expect(ask(year), year).toContain("field 'year' is not an integer");
  }
});
