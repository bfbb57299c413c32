import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/bot/commands/table.ts';
import { randomOf, seedRandom } from '../../src/game/model/rng.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { slotsIn } from '../../src/library/template.ts';
import type { Person } from '../../src/playground/control/person.ts';
import { Refusal } from '../../src/playground/control/refusal.ts';
import type { Use } from '../../src/playground/control/use.ts';
import { setStage } from './stage.ts';

/** More by hand: USES=100000 SEED=x npx vitest run test/bot/random.test.ts */
const USES = Number(process.env.USES ?? 1_500);
const random = randomOf({ random: seedRandom(process.env.SEED ?? 'uses') });
const pick = <Value>(values: readonly Value[]): Value | undefined => values[random.below(values.length)];

const TEXTS = [
  '',
  ' ',
  'follow me',
  'x'.repeat(400),
  '@everyone',
  '```',
  '\u202e\u0000',
  '🐉'.repeat(40),
  '{}',
  'tick_ms',
  'classic',
  'old mine',
];
const BUTTONS = [
  'w',
  'a',
  's',
  'd',
  'wait',
  'order',
  'stop',
  'program',
  'join',
  'descend',
  'again',
  'nonsense',
].map((name) => `board:${name}`);
const SOURCES = [
  ...readLibrary().flatMap(({ plan, source }) => (slotsIn(plan).size === 0 ? [source] : [])),
  'no Lua',
  'function update_func() error("x") end',
];

it(
  `answers ${USES} random uses, valid and broken, every one of them`,
  async () => {
    const { playground, orders, expectClean } = await setStage({
      limits: 'commands_per_person=120,clicks_per_person=600,tick_ms=500,orders_per_person=10',
    });
    const channels = [
      playground.channelId,
      playground.addChannel('second').id,
      playground.addChannel('third').id,
    ];
    const people = ['Ada', 'Bob', 'Eve', 'Root'].map((name) =>
      playground.join(name, { admin: name === 'Root' }),
    );

    const useCommand = (person: Person, channelId: string): Use => {
      const command = pick(COMMANDS);
      const values = Object.entries(command?.options ?? {}).map(([name, option]) => [
        name,
        option.type === 'text' ? (pick([...TEXTS, 'plain', 'server']) ?? '') : random.below(3_000),
      ]);
      const where = { channelId, bypassPermissions: random.below(4) === 0 };
      return person.command(`/${command?.path}`, Object.fromEntries(values), where);
    };
    const useButton = (person: Person, channelId: string): Use => {
      const message = pick(person.view({ channelId }).messages.slice(-8));
      return person.click(message?.id ?? '', pick([...BUTTONS, 'Cancel']) ?? '', { channelId });
    };
    const settle = async (person: Person, use: Use): Promise<void> => {
      const { notice, modal } = await use.settled();
      expect(notice, `use ${use.id}`).toBeNull();
      if (modal !== null) await settle(person, person.submit(use, { order: pick(TEXTS) || 'stay' }));
    };

    let used = 0;
    for (let attempt = 0; used < USES; attempt++) {
      const [person, channelId] = [pick(people), pick(channels)];
      if (person === undefined || channelId === undefined) continue;
      if (attempt % 20 === 0 && orders.submitted.length > 0) {
        const source = pick(SOURCES) ?? '';
        await (random.below(3) === 0
          ? orders.end({ kind: 'refused', reason: pick(TEXTS) ?? '', hint: '', nearest: [] })
          : orders.program(source, pick(TEXTS)));
      }
      try {
        const use = random.below(3) === 0 ? useCommand(person, channelId) : useButton(person, channelId);
        used++;
        await settle(person, use);
      } catch (error) {
        // What Discord's client would not have sent.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    const seen = people.flatMap((person) =>
      channels.flatMap((channelId) => person.view({ channelId }).messages),
    );
    expect(seen.filter(({ content }) => content.includes('my fault'))).toEqual([]);
    expect(seen.flatMap(({ linkPreviews }) => linkPreviews)).toEqual([]);
    expect(seen.filter(({ pings }) => pings.everyone || pings.userIds.length > 0)).toEqual([]);
    expectClean();
  },
  Math.max(600_000, USES * 60),
);
