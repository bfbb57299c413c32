import type { World } from '../../game/model/world.ts';
import type { Arena } from '../../sandbox/arena/arena.ts';
import { type DungeonRecord, newRecord } from '../../sandbox/arena/record.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';
import type { About } from '../../store/channel-record.ts';
import type { Hold, Taken, Worlds } from '../../store/worlds.ts';
import type { BoardPort } from '../board/port.ts';
import type { Clock } from '../clock.ts';
import type { Say } from '../words/say.ts';
import { ChannelDungeon } from './channel-dungeon.ts';
import type { ChannelLimits } from './channel-limits.ts';
import { Keeper, type Place } from './keeper.ts';
import { InTurn, Timers } from './schedule.ts';

/** Leases are renewed this often; three times in their life (store/leases.ts). */
const RENEW_MS = 1_300;
/** Dungeons are stored by a killed process' lease for a few seconds; then they can be taken over. */
const TAKE_AGAIN_MS = 1_000;

export interface HostParts {
  readonly clock: Clock;
  readonly arena: Pick<Arena, 'open' | 'tick' | 'inspect' | 'recordOf' | 'close'>;
  readonly worlds: Pick<Worlds, 'live' | 'take' | 'save' | 'renew' | 'release' | 'end'>;
  limits(place: Place): Promise<ChannelLimits>;
  /** A tick of some dungeon begins, so long after its time; null where it had none. */
  onTick(lateMs: number | null): void;
  /** The dungeon was won or lost. */
  onOver(place: Place, players: readonly PlayerSummary[]): void;
  boardOf(place: Place): BoardPort;
  /** What a guild's boards are in. */
  sayOf(guildId: string): Say;
  /** Whether this process serves the guild (its shards, its invitations). */
  serves(guildId: string): boolean;
  onTrouble(what: string, place: Place | null, error: unknown): void;
}

interface Hosted extends Place {
  readonly dungeon: ChannelDungeon;
  readonly hold: Hold;
}

/** What became of opening a dungeon: it, or why there is none. */
export type Opened =
  | { readonly state: 'opened' | 'went on'; readonly dungeon: ChannelDungeon }
  | { readonly state: 'busy' };

const FRESH: About = { board: null, view: 'ansi', isPaused: false, logs: {} };

/** The live dungeons of this process: takes them over, has them stored under their lease, and gives them back. */
export class Host {
  readonly #parts: HostParts;
  readonly #hosted = new Map<string, Hosted>();
  /** By channel, so that two people who open a dungeon at once get one. */
  readonly #inTurn = new InTurn();
  readonly #timers: Timers;
  /** Channels whose dungeon is still another process's, one that was killed perhaps. */
  readonly #coming = new Set<string>();
  /** Before the first look at what is live, any channel may have a dungeon. */
  #knowsAll = false;
  #isStopping = false;
  /** Dungeons that are not asleep, counted with every renewal. */
  #awake = 0;
  readonly #keeper: Keeper;

  constructor(parts: HostParts) {
    this.#parts = parts;
    this.#keeper = new Keeper(parts);
    this.#timers = new Timers(parts.clock);
    this.#timers.every(RENEW_MS, () => this.#renew());
  }

  /** How many dungeons have ticks, and how many sleep. */
  get phases(): { readonly awake: number; readonly asleep: number } {
    const asleep = [...this.#hosted.values()].filter(({ dungeon }) => dungeon.isAsleep).length;
    return { awake: this.#hosted.size - asleep, asleep };
  }

  /** Whether Redis keeps dungeons waiting. */
  get isStalled(): boolean {
    return this.#keeper.isStalled;
  }

  get size(): number {
    return this.#hosted.size;
  }

  find(channelId: string): ChannelDungeon | undefined {
    return this.#hosted.get(channelId)?.dungeon;
  }

  /** Whether a dungeon of the channel is about to be taken over. */
  isComing(channelId: string): boolean {
    return !this.#knowsAll || this.#coming.has(channelId);
  }

  ofGuild(guildId: string): readonly { readonly channelId: string; readonly dungeon: ChannelDungeon }[] {
    return [...this.#hosted.values()].filter((hosted) => hosted.guildId === guildId);
  }

  /** Opens a new dungeon where there is none; one that is kept there goes on instead. A finished one makes room. */
  start(place: Place, world: World): Promise<Opened> {
    return this.#inTurn.do(place.channelId, async () => {
      const present = this.#hosted.get(place.channelId);
      if (present?.dungeon.status === 'running') return { state: 'went on', dungeon: present.dungeon };
      if (present !== undefined) await this.#end(present);
      const taken = await this.#parts.worlds.take(place.channelId);
      if (taken.state === 'busy') return { state: 'busy' };
      if (taken.state === 'found') {
        return {
          state: 'went on',
          dungeon: await this.#open(place, taken.hold, taken.record.dungeon, taken.record),
        };
      }
      this.#tellIfUnreadable(place, taken);
      return { state: 'opened', dungeon: await this.#open(place, taken.hold, newRecord(world), FRESH) };
    });
  }

  /** Ends a channel's dungeon for good. */
  end(channelId: string): Promise<void> {
    return this.#inTurn.do(channelId, async () => {
      const hosted = this.#hosted.get(channelId);
      if (hosted !== undefined) await this.#end(hosted);
    });
  }

  /** Takes over all dungeons that this process serves and nobody drives, also those whose owner died a moment ago. */
  async resume(): Promise<void> {
    const places = (await this.#parts.worlds.live())
      .map(({ guild, channel }) => ({ guildId: guild, channelId: channel }))
      .filter(({ guildId, channelId }) => this.#parts.serves(guildId) && !this.#hosted.has(channelId));
    for (const { channelId } of places) this.#coming.add(channelId);
    this.#knowsAll = true;
    await Promise.all(places.map((place) => this.#takeOver(place)));
  }

  /** Lets all ticks in work end, stores everything and gives the leases back. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#keeper.giveUpWaiting();
    this.#timers.stop();
    await Promise.all(
      [...this.#hosted.values()].map(async ({ dungeon, hold }) => {
        await dungeon.close('Luamancer stops for a moment.');
        await this.#parts.worlds.release(hold).catch(() => {});
      }),
    );
    this.#hosted.clear();
  }

  async #takeOver(place: Place): Promise<void> {
    try {
      await this.#inTurn.do(place.channelId, async () => {
        if (this.#isStopping || this.#hosted.has(place.channelId)) return;
        const taken = await this.#parts.worlds.take(place.channelId);
        if (taken.state === 'busy') {
          this.#timers.once(Math.min(taken.forMs + 1, TAKE_AGAIN_MS), () => this.#takeOver(place));
          return;
        }
        this.#coming.delete(place.channelId);
        if (taken.state === 'found') {
          const dungeon = await this.#open(place, taken.hold, taken.record.dungeon, taken.record);
          dungeon.refresh();
        } else {
          this.#tellIfUnreadable(place, taken);
          await this.#parts.worlds.release(taken.hold);
        }
      });
    } catch (error) {
      this.#parts.onTrouble('a dungeon could not be taken over', place, error);
      this.#timers.once(TAKE_AGAIN_MS, () => this.#takeOver(place));
    }
  }

  /** What cannot be read is kept, and somebody has to know where. */
  #tellIfUnreadable(place: Place, taken: Taken): void {
    if (taken.state !== 'unreadable') return;
    const { aside, problem } = taken;
    this.#parts.onTrouble(`a dungeon cannot be read and is kept as ${aside}: ${problem}`, place, null);
  }

  async #open(place: Place, hold: Hold, record: DungeonRecord, about: About): Promise<ChannelDungeon> {
    const { clock, arena, limits, boardOf, sayOf, onOver, onTrouble } = this.#parts;
    const { guildId, channelId } = place;
    const dungeon = await ChannelDungeon.open(
      {
        channelId,
        clock,
        arena,
        board: boardOf(place),
        say: sayOf(guildId),
        limits: () => limits(place),
        save: (saved, { board, view, isPaused, logs }) => {
          const about = { board, view, isPaused, logs };
          return this.#keeper.save(hold, { guild: guildId, channel: channelId, dungeon: saved, ...about });
        },
        awakeDungeons: () => this.#awake,
        onTick: this.#parts.onTick,
        onOver: (players) => onOver(place, players),
        onLost: () => this.#drop(place),
        onTrouble: (what, error) => onTrouble(what, place, error),
      },
      record,
      about,
    );
    this.#hosted.set(channelId, { ...place, dungeon, hold });
    return dungeon;
  }

  async #end({ dungeon, hold, channelId }: Hosted): Promise<void> {
    await dungeon.end('This dungeon has ended.');
    this.#hosted.delete(channelId);
    await this.#parts.worlds.end(hold);
  }

  /** Another process drives it now. */
  #drop(place: Place): void {
    this.#hosted.delete(place.channelId);
    this.#parts.onTrouble('a dungeon is driven by another process now', place, null);
    void this.#parts.arena.close(place.channelId).catch(() => {});
  }

  async #renew(): Promise<void> {
    const hosted = [...this.#hosted.values()];
    this.#awake = hosted.filter(({ dungeon }) => !dungeon.isAsleep).length;
    if (hosted.length === 0) return;
    try {
      const lost = await this.#parts.worlds.renew(hosted.map(({ hold }) => hold));
      for (const hold of lost) {
        const place = hosted.find((other) => other.hold === hold);
        // Only the one that was asked about: it may have been ended and opened anew meanwhile.
        if (place !== undefined && this.#hosted.get(place.channelId)?.hold === hold) {
          await place.dungeon.abandon();
          this.#drop(place);
        }
      }
    } catch (error) {
      this.#parts.onTrouble('leases could not be renewed', null, error);
    }
  }
}
