import { describe, expect, it } from 'vitest';
import type { BoardPort } from '../../../src/bot/board/port.ts';
import { Host } from '../../../src/bot/dungeon/host.ts';
import type { Place } from '../../../src/bot/dungeon/keeper.ts';
import { sayIn } from '../../../src/bot/words/say.ts';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import type { DungeonRecord } from '../../../src/sandbox/arena/record.ts';
import type { TickReport } from '../../../src/sandbox/arena/request.ts';
import type { ChannelRecord } from '../../../src/store/channel-record.ts';
import type { Hold, Taken } from '../../../src/store/worlds.ts';
import { FakeClock } from '../fake-clock.ts';

const HERE: Place = { guildId: 'g', channelId: 'here' };
const THERE: Place = { guildId: 'g', channelId: 'there' };
const WORLD = createWorld({ level: 'classic' });

/** What several processes share, in plain memory: leases that end when they are given back or taken away. */
class SharedWorlds {
  readonly records = new Map<string, ChannelRecord>();
  readonly owners = new Map<string, string>();
  isAway = false;
  /** Channels whose record nobody can read. */
  readonly unreadable = new Set<string>();
  #token = 0;
  readonly #tokens = new Map<string, number>();

  /** As the process of this name sees them. */
  of(owner: string) {
    const owns = ({ channel, lease }: Hold) => this.#tokens.get(channel) === lease.token;
    const answer = <Value>(value: Value): Promise<Value> =>
      this.isAway ? Promise.reject(new Error('Redis is away')) : Promise.resolve(value);
    return {
      live: () => answer([...this.records].map(([channel, { guild }]) => ({ guild, channel }))),
      take: (channel: string): Promise<Taken> => {
        const other = this.owners.get(channel);
        if (other !== undefined && other !== owner)
          return answer({ state: 'busy', owner: other, forMs: 900 });
        this.owners.set(channel, owner);
        const token = ++this.#token;
        this.#tokens.set(channel, token);
        const hold: Hold = { channel, lease: { name: channel, owner, token } };
        if (this.unreadable.delete(channel))
          return answer({ state: 'unreadable', hold, aside: `aside:${channel}`, problem: 'no JSON' });
        const record = this.records.get(channel);
        return answer(record === undefined ? { state: 'empty', hold } : { state: 'found', hold, record });
      },
      save: (hold: Hold, record: ChannelRecord) => {
        if (!this.isAway && owns(hold)) this.records.set(hold.channel, record);
        return answer(owns(hold));
      },
      renew: (holds: readonly Hold[]) => answer(holds.filter((hold) => !owns(hold))),
      release: async ({ channel }: Hold) => {
        this.owners.delete(channel);
        await answer(null);
      },
      end: (hold: Hold) => {
        this.records.delete(hold.channel);
        this.owners.delete(hold.channel);
        return answer(true);
      },
    };
  }

  /** Another process has the channel from now on, without the owner's doing. */
  steal(channel: string): void {
    this.owners.set(channel, 'thief');
    this.#tokens.set(channel, ++this.#token);
  }
}

/** Ticks that do nothing but count, for every dungeon that is open here. */
function plainArena() {
  const open = new Map<string, DungeonRecord>();
  const record = (id: string): DungeonRecord => {
    const found = open.get(id);
    if (found === undefined) throw new Error(`${id} is not open`);
    return found;
  };
  return {
    open: async (id: string, opened: DungeonRecord) => void open.set(id, opened),
    close: async (id: string) => {
      const closed = record(id);
      open.delete(id);
      return closed;
    },
    inspect: async (id: string) => ({ world: record(id).world, programs: [] }),
    recordOf: record,
    tick: async (id: string) => {
      const { world, ...rest } = record(id);
      const tick = world.tick + 1;
      open.set(id, { ...rest, world: { ...world, tick } });
      const report: TickReport = {
        tick,
        status: 'running',
        depth: 1,
        players: [],
        events: [],
        loads: [],
        minds: [],
      };
      return { report, frame: null, hung: null };
    },
    openIds: () => [...open.keys()],
  };
}

const NO_BOARD: BoardPort = {
  post: async () => ({ outcome: 'no access' }),
  edit: async () => 'no access',
  retire: async () => {},
};

function startHost(worlds: SharedWorlds, name: string) {
  const clock = new FakeClock();
  const arena = plainArena();
  const troubles: string[] = [];
  const host = new Host({
    clock,
    arena,
    worlds: worlds.of(name),
    limits: async () => ({ tickMs: 1_500, idleMs: 300_000, awayMs: 300_000, program: DEFAULT_LIMITS }),
    sayOf: () => sayIn('en'),
    onTick: () => {},
    onOver: () => {},
    boardOf: () => NO_BOARD,
    serves: (guildId) => guildId === 'g',
    onTrouble: (what) => troubles.push(what),
  });
  return { host, clock, arena, troubles };
}

const join = (user: string) => ({ type: 'join', user, name: user }) as const;

describe('Host', () => {
  it('opens one dungeon for two who ask at once, and stores every tick of it', async () => {
    const worlds = new SharedWorlds();
    const { host } = startHost(worlds, 'ann');
    const [first, second] = await Promise.all([host.start(HERE, WORLD), host.start(HERE, WORLD)]);
    expect([first.state, second.state]).toEqual(['opened', 'went on']);
    expect(host.size).toBe(1);
    await host.find('here')?.visit(join('u'));
    await host.stop();
    expect(worlds.records.get('here')?.dungeon.world.tick).toBe(WORLD.tick + 1);
    expect(worlds.owners.size).toBe(0);
  });

  it('names a record that cannot be read, whether it is met at the start or by who opens a dungeon there', async () => {
    const worlds = new SharedWorlds();
    worlds.unreadable.add('here');
    const { host, troubles } = startHost(worlds, 'one');
    await host.resume();
    expect(await host.start(HERE, WORLD)).toMatchObject({ state: 'opened' });
    expect(troubles).toEqual(['a dungeon cannot be read and is kept as aside:here: no JSON']);
  });

  it('drives no channel that another process drives, and takes over when that one ends', async () => {
    const worlds = new SharedWorlds();
    const ann = startHost(worlds, 'ann');
    const ben = startHost(worlds, 'ben');
    await ann.host.start(HERE, WORLD);
    await ann.host.find('here')?.visit(join('u'));
    await ben.host.resume();
    expect(ben.host.find('here')).toBeUndefined();
    expect(ben.host.isComing('here')).toBe(true);
    expect((await ben.host.start(HERE, WORLD)).state).toBe('busy');
    await ben.clock.pass(5_000);
    expect(ben.arena.openIds()).toEqual([]);

    await ann.host.stop();
    await ben.clock.pass(2_000);
    expect(ben.host.find('here')?.tick).toBe(WORLD.tick + 1);
    expect(ben.host.isComing('here')).toBe(false);
    await ben.host.stop();
  });

  it('lets a dungeon go when its lease is lost, and stores nothing of it any more', async () => {
    const worlds = new SharedWorlds();
    const { host, clock, arena, troubles } = startHost(worlds, 'ann');
    await host.start(HERE, WORLD);
    await host.start(THERE, WORLD);
    const dungeon = host.find('here');
    await dungeon?.visit(join('u'));
    const kept = worlds.records.get('here');
    worlds.steal('here');
    await clock.pass(1_400);
    expect(host.find('here')).toBeUndefined();
    expect(host.find('there')).toBeDefined();
    expect(arena.openIds()).toEqual(['there']);
    expect(troubles).toContain('a dungeon is driven by another process now');
    await expect(dungeon?.visit(join('v'))).rejects.toThrow('not driven here any more');
    expect(worlds.records.get('here')).toBe(kept);
    await host.stop();
  });

  it('waits for Redis with the next tick, and says that it does', async () => {
    const worlds = new SharedWorlds();
    const { host, clock, troubles } = startHost(worlds, 'ann');
    await host.start(HERE, WORLD);
    worlds.isAway = true;
    const dungeon = host.find('here');
    await dungeon?.visit(join('u'));
    await clock.pass(10_000);
    expect(host.isStalled).toBe(true);
    expect(dungeon?.tick).toBe(WORLD.tick + 1);
    expect(troubles.filter((what) => what === 'a dungeon waits to be stored')).toHaveLength(1);
    worlds.isAway = false;
    await clock.pass(600);
    expect(host.isStalled).toBe(false);
    expect(worlds.records.get('here')?.dungeon.world.tick).toBe(WORLD.tick + 1);
    await host.stop();
  });

  it('takes over only what it serves, and forgets what was ended', async () => {
    const worlds = new SharedWorlds();
    const ann = startHost(worlds, 'ann');
    await ann.host.start({ guildId: 'other', channelId: 'elsewhere' }, WORLD);
    await ann.host.start(HERE, WORLD);
    for (const channel of ['elsewhere', 'here']) await ann.host.find(channel)?.visit(join('u'));
    await ann.host.end('here');
    await ann.host.stop();
    expect([...worlds.records.keys()]).toEqual(['elsewhere']);
    const ben = startHost(worlds, 'ben');
    await ben.host.resume();
    expect(ben.host.size).toBe(0);
    expect(ben.host.isComing('here')).toBe(false);
    await ben.host.stop();
  });
});
