import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/control/person.ts';
import type { SeenMessage } from '../../src/playground/control/sight.ts';
import { boardOf, hasButton, type Stage, setStage } from './stage.ts';

const FOLLOW = `function update_func(player, ai)
  local path = ai:find_path_to(player)
  if #path > 1 then ai:move(path[1]) end
end`;
/** Goes on whenever its player goes a step down. */
const THREE_STEPS = `function update_func(player, ai)
  if player.position.row == 2 then return "(1/3) first" end
  if player.position.row == 3 then return "(2/3) second" end
  if player.position.row == 4 then return "third" end
  return "Done: all of it"
end`;

async function openDungeon(limits?: string): Promise<Stage & { ada: Person }> {
  const stage = await setStage(limits === undefined ? {} : { limits });
  const ada = stage.playground.join('Ada');
  await ada.command('/dungeon new').answer();
  await boardOf(ada);
  return { ...stage, ada };
}

const said = (person: Person, words: string): Promise<SeenMessage> =>
  person.until(({ messages }) => messages.find(({ content }) => content.includes(words)));

/** The answer to an order, once its text passes. */
const becomes = (person: Person, { id }: SeenMessage, passes: (text: string) => boolean) =>
  person.until(({ messages }) => messages.find((message) => message.id === id && passes(message.content)));

const refused = (nearest: string[]) =>
  ({ kind: 'refused', reason: 'I do not know how to dance.', hint: 'Say it otherwise.', nearest }) as const;

async function give(person: Person, order: string): Promise<SeenMessage> {
  return person.command('/companion do', { order }).answer();
}

describe('what is told of an order', () => {
  it('is its place in the queue, kept up to date, and how long that takes once it is known', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    orders.ahead = 4;
    const answer = await give(ada, 'follow me');
    expect(answer.content).toContain('In line, 4 orders before it');
    orders.ahead = 1;
    const moved = await becomes(ada, answer, (text) => text.includes('In line, 1 order before it'));
    expect(hasButton(moved, `cancel:${orders.submitted[0]?.id}`)).toBe(true);
    await orders.progress({ stage: 'planning', attempt: 0, tokens: 0 });
    const begun = await becomes(ada, answer, (text) => text.includes('Thinking'));
    expect(hasButton(begun, `cancel:${orders.submitted[0]?.id}`)).toBe(true);
    await orders.program(FOLLOW);
    orders.ahead = 2;
    expect((await give(ada, 'stay')).content).toMatch(/In line, 2 orders before it, about \d+ s$/);
    expectClean();
  });

  it('is what the program does, how it rehearsed, and what changed on the map', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await give(ada, 'go get the sword');
    await orders.program(FOLLOW, 'It goes to the sword and takes it.', {
      brain: 'library',
      goal: 'ai:has_item("sword")',
      rehearsal: {
        ticks: 12,
        goalTick: 12,
        damage: 1,
        slowestTickMs: 1,
        before: ['#######', '#A...i#', '#.....#', '#.....#'],
        after: ['#######', '#....A#', '#.....#', '#.....#'],
      },
    });
    const { content } = await becomes(ada, answer, (text) => text.includes('Running'));
    expect(content).toBe(
      [
        '`Ada` to their companion: `go get the sword`',
        'Running (from `library`):',
        '> `It goes to the sword and takes it.`',
        'In rehearsal: goal reached at tick 12, ⚠️ 1 damage taken.',
        'In rehearsal, before and after:',
        '```',
        '#######   #######',
        '#A...i#   #....A#',
        '#.....#   #.....#',
        '```',
      ].join('\n'),
    );
    expectClean();
  });

  it('is the plan, while its programs are still being written, and which part is in work', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await give(ada, 'get the bow, then kill a bat');
    const plan = ['get the bow', 'kill a bat'];
    const part = { number: 2, of: 2, does: 'kill a bat' };
    await orders.progress({ stage: 'writing', attempt: 2, tokens: 30, part, plan });
    const { content } = await becomes(ada, answer, (text) => text.includes('Writing'));
    expect(content.split('\n').slice(1)).toEqual([
      'Writing a program for part 2 of 2 (`kill a bat`), attempt 2 (30 tokens)',
      '▫️ 1. `get the bow`',
      '▫️ 2. `kill a bat`',
    ]);
    await orders.progress({ stage: 'rehearsing', attempt: 1, tokens: 0, plan: ['stay where I am'] });
    await becomes(ada, answer, (text) =>
      text.includes('Rehearsing the program in a copy of the dungeon\n> `stay where I am`'),
    );
    expectClean();
  });

  it('is the answer first, where it was a question', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await give(ada, 'how many monsters are there?');
    await orders.end({ kind: 'answer', text: '4 monsters' });
    const { content } = await becomes(ada, answer, (text) => text.includes('4 monsters'));
    expect(content).toBe('Answer: `4 monsters`\n`Ada` to their companion: `how many monsters are there?`');
    expectClean();
  });

  it('is what most likely does not work in the program, here and beside the program itself', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await give(ada, 'come');
    await orders.program('function update_func(player, ai)\n  ai:find_path_to(player)\nend', 'It comes.');
    const { content } = await becomes(ada, answer, (text) => text.includes('Running'));
    // With the order above it, as the program is shown.
    const warning = '⚠️ Line 3 looks for a way and does not use it.';
    expect(content).toContain(warning);
    const program = (await ada.command('/companion program').answer()).content;
    expect(program).toContain(`${warning}\n\`\`\`lua\n-- Order: come\n`);
    expectClean();
  });

  it('leaves maps out that are too large, and what would break out of them', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const rehearsal = { ticks: 3, goalTick: null, damage: 0, slowestTickMs: 1 };
    const wide = { before: ['.'.repeat(60)], after: ['#'.repeat(60)] };
    const nasty = { before: ['.....'], after: ['```@e'] };
    for (const maps of [wide, nasty]) {
      const answer = await give(ada, 'go');
      await orders.program(FOLLOW, 'It goes.', { rehearsal: { ...rehearsal, ...maps } });
      const { content } = await becomes(ada, answer, (text) => text.includes('Running'));
      expect(content).toContain('In rehearsal: 3 ticks without trouble, no damage.');
      expect(content).not.toContain('```');
    }
    expectClean();
  });

  it('follows a program of several steps, in the answer and in its status', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await ada.command('/companion do', { order: 'x' }).answer();
    const plan = ['get the bow', 'get an arrow', 'kill a bat'];
    await orders.program(THREE_STEPS, 'It does all.', { plan });
    const first = await said(ada, '▶️ 1. `get the bow`\n▫️ 2. `get an arrow`\n▫️ 3. `kill a bat`');
    expect((await ada.command('/companion status').answer()).content).toContain('1. `get the bow`');
    await ada.click(await boardOf(ada), 'board:s').answer();
    await becomes(ada, first, (text) => text.includes('✅ 1. `get the bow`\n▶️ 2. `get an arrow`'));
    expect((await ada.command('/companion status').answer()).content).toContain('✅ 1. `get the bow`');
    await ada.click(await boardOf(ada), 'board:s').answer();
    await ada.click(await boardOf(ada), 'board:s').answer();
    await becomes(ada, first, (text) => text.includes('✅ 3. `kill a bat`'));
    const program = (await ada.command('/companion program').answer()).content;
    expect(program).toContain(
      '-- Order: x\n-- Step: get the bow\n-- Step: get an arrow\n-- Step: kill a bat\n',
    );
    expectClean();
  }, 60_000);
});

describe('suggestions in place of a refused order', () => {
  it('are buttons that give the order, once, for who asked', async () => {
    const { ada, playground, orders, expectClean } = await openDungeon();
    const bob = playground.join('Bob');
    const answer = await give(ada, 'dance the tango');
    const nearest = ['explore', `go to the sword ${'and back '.repeat(30)}`.trim()];
    await orders.end(refused(nearest));
    const offered = await becomes(ada, answer, (text) => text.includes('These I understand'));
    const first = `suggest:${orders.submitted[0]?.id}:0`;
    const second = `suggest:${orders.submitted[0]?.id}:1`;
    expect(first.length).toBeLessThanOrEqual(100);
    expect(hasButton(offered, second)).toBe(true);
    expect((await bob.click(offered, first).answer()).content).toContain('Only who gave that order');
    expect(orders.submitted).toHaveLength(1);

    await ada.click(offered, second).settled();
    const given = await becomes(ada, answer, (text) => text.includes('go to the sword'));
    expect(orders.submitted.map(({ text }) => text)).toEqual(['dance the tango', nearest[1]]);
    expect(given.content).toContain('Next in line');
    expect(hasButton(given, `cancel:${orders.submitted[1]?.id}`)).toBe(true);
    await orders.program(FOLLOW);
    await becomes(ada, answer, (text) => text.includes('Running'));
    expectClean();
  });

  it('can be pressed again where the order could not be given, and answer plainly when they are gone', async () => {
    const { ada, orders, bot, startAnotherBot } = await openDungeon('orders_per_person=1');
    const answer = await give(ada, 'dance');
    await orders.end(refused(['explore']));
    const offered = await becomes(ada, answer, (text) => text.includes('These I understand'));
    const button = `suggest:${orders.submitted[0]?.id}:0`;
    await give(ada, 'stay');
    expect((await ada.click(offered, button).answer()).content).toContain('may be unfinished here: 1');
    await orders.program(FOLLOW);
    await bot.stop();
    await startAnotherBot();
    expect((await ada.click(offered, button).answer()).content).toContain('used up or too old');
  });

  it('ping nobody and break nothing, whatever they say', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await give(ada, 'dance');
    await orders.end(
      refused(['@everyone ``` https://example.com', '\u200b', `🐉${'e\u0301\u0300'.repeat(90)}`]),
    );
    const offered = await becomes(ada, answer, (text) => text.includes('These I understand'));
    expect(offered.pings).toEqual({ everyone: false, userIds: [], roleIds: [] });
    expect(offered.linkPreviews).toEqual([]);
    expectClean();
  });

  it('a failed order says what to do next, and that it costs nothing', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await give(ada, 'explore');
    await orders.end({ kind: 'failed', reason: 'The model is away.', hint: 'Try again in a minute.' });
    expect((await said(ada, 'Something went wrong')).content).toContain(
      '> `The model is away.`\n> `Try again in a minute.`\nIt does not count',
    );
    expectClean();
  });
});

describe('changing the running program', () => {
  const DIFF = '--- program\n+++ program\n@@ -3,1 +3,1 @@\n-  if #path > 1 then\n+  if #path > 2 then';

  async function following(): Promise<Stage & { ada: Person }> {
    const stage = await openDungeon();
    await give(stage.ada, 'follow me');
    await stage.orders.program(FOLLOW, 'It follows.', { means: 'follow {}' });
    await said(stage.ada, 'Running');
    return stage;
  }

  it('needs a program to change', async () => {
    const { ada, orders } = await openDungeon();
    for (const command of ['fix', 'refactor']) {
      expect((await ada.command(`/companion ${command}`).answer()).content).toContain('no program yet');
    }
    expect((await ada.command('/companion tweak', { words: 'faster' }).answer()).content).toContain(
      'no program yet',
    );
    expect((await ada.command('/companion why').answer()).content).toContain('no program yet');
    expect(orders.submitted).toEqual([]);
  });

  it('tweaks: the program goes along, the difference comes back, and the new one runs', async () => {
    const { ada, orders, expectClean } = await following();
    const answer = await ada.command('/companion tweak', { words: 'stay two steps behind' }).answer();
    expect(answer.content).toContain("`Ada` has their companion's program changed: `stay two steps behind`");
    expect(orders.submitted.at(-1)).toMatchObject({
      kind: 'tweak',
      program: FOLLOW,
      running: { order: 'follow me', means: 'follow {}', linesAbove: 2 },
      language: 'en',
    });
    await orders.program(FOLLOW.replace('> 1', '> 2'), 'It keeps away.', { diff: DIFF });
    const { content } = await becomes(ada, answer, (text) => text.includes('Running'));
    expect(content).toContain(`What changed:\n\`\`\`diff\n${DIFF}\n\`\`\``);
    const program = (await ada.command('/companion program').answer()).content;
    expect(program).toContain('-- Order: follow me; stay two steps behind\n');
    expect(program).toContain('#path > 2');
    expectClean();
  });

  it('refactors, with a long difference as a file', async () => {
    const { ada, orders, expectClean } = await following();
    const answer = await ada.command('/companion refactor', { goal: 'shorter' }).answer();
    expect(orders.submitted.at(-1)).toMatchObject({ kind: 'refactor', text: 'shorter' });
    const diff = `${DIFF}\n${'+  -- and so on\n'.repeat(150)}`;
    await orders.program(FOLLOW, 'It follows.', { diff });
    const done = await becomes(ada, answer, (text) => text.includes('Running'));
    expect(done.attachments).toMatchObject([{ filename: 'change.diff' }]);
    expect((await ada.command('/companion program').answer()).content).toContain('-- Order: follow me\n');
    expectClean();
  });

  it('fixes: what went wrong goes along', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await give(ada, 'follow me');
    await orders.program('function update_func() print("here") local x = nil + 1 end');
    await ada.until(({ messages }) => messages.some(({ content }) => content.includes('Oops')));
    const answer = await ada.command('/companion fix').answer();
    expect(answer.content).toContain("`Ada` has their companion's program mended");
    const sent = orders.submitted.at(-1);
    expect(sent?.kind).toBe('fix');
    expect(sent?.text).toMatch(/^Its last error: line 2: .*arithmetic.* \| .*printed: here/);
    await orders.end({ kind: 'answer', text: 'Nothing can be added to nil.' });
    await becomes(ada, answer, (text) => text.includes('Nothing can be added to nil.'));
    expectClean();
  });

  it('leaves a program alone that took the place of the one to be changed', async () => {
    const { ada, orders } = await following();
    const answer = await ada.command('/companion tweak', { words: 'faster' }).answer();
    await ada.command('/companion stop').answer();
    await orders.program(FOLLOW.replace('> 1', '> 2'), 'It keeps away.', { diff: DIFF });
    await becomes(ada, answer, (text) => text.includes('does not run any more'));
    expect((await ada.command('/companion program').answer()).content).toContain('no program yet');
  });

  it('explains the last act by its line and what was known there', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await give(ada, 'bump');
    await orders.program(
      'function update_func(player, ai)\n  local way = "w"\n  ai:move(way)\n  return "bump"\nend',
    );
    await ada.until(({ messages }) => messages.some(({ content }) => content.includes('A says')));
    const { content } = await ada.command('/companion why').answer();
    expect(content).toMatch(
      /Last act, at tick \d+: it tried the step `w`, and something was in the way\. Line 4/,
    );
    expect(content).toContain('> 4    ai:move(way)');
    expect(content).toContain('`way = "w"`');
    expect(content).toContain('Says: `bump`');
    expect(content).toContain('raised no error');
    expectClean();
  });

  it('speaks German', async () => {
    const { playground, orders, expectClean } = await setStage();
    const eva = playground.join('Eva', { locale: 'de' });
    await eva.command('/dungeon new').answer();
    await boardOf(eva);
    const answer = await give(eva, 'tanze');
    await orders.end(refused(['explore']));
    const offered = await becomes(eva, answer, (text) => text.includes('Das verstehe ich.'));
    await eva.click(offered, 'explore').settled();
    await becomes(eva, answer, (text) => text.includes('Als Nächster'));
    await orders.program(FOLLOW);
    await becomes(eva, answer, (text) => text.includes('Läuft'));
    expect((await eva.command('/companion why').answer()).content).toContain('scheiterte');
    const tweak = await eva.command('/companion tweak', { words: 'faster' }).answer();
    expect(tweak.content).toContain('lässt das Programm des Gefährten ändern');
    expectClean();
  });
});
