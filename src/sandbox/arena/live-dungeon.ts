import type { GameEvent } from '../../game/model/events.ts';
import { type CompanionId, companionId } from '../../game/model/ids.ts';
import type { CompanionMind } from '../../game/model/mind.ts';
import type { World } from '../../game/model/world.ts';
import { step } from '../../game/rules/step.ts';
import { type Frame, type FrameOptions, renderFrame } from '../../game/view/frame.ts';
import type { Limits } from '../api/limits.ts';
import { createMachine, type Machine } from '../machine/machine.ts';
import type { LoadResult } from '../machine/results.ts';
import { BUCKET } from '../mind/bucket.ts';
import { FRESH, LiveMind, type MindReport, type Standing } from '../mind/live-mind.ts';
import type { DungeonRecord } from './record.ts';
import type { ProgramChange, ProgramView, TickReport, TickRequest } from './request.ts';

/** Ticks from one full record to the next; those in between are done again on the way back. */
const TICKS_PER_RECORD = 20;

/** So many ticks an event stays among a frame's news: longer than a person looks away, shorter than it matters. */
const NEWS_TICKS = 6;

interface Running {
  readonly source: string;
  readonly machine: Machine;
  readonly mind: LiveMind;
}

/** A dungeon with its programs in their Lua states. */
export class LiveDungeon {
  readonly #limits: Limits;
  readonly #onTurn: (companion: CompanionId) => void;
  readonly #programs = new Map<CompanionId, Running>();
  #world: World;
  #ticksSinceRecord = 0;
  /** The events of the last ticks, the oldest first. */
  #news: (readonly GameEvent[])[] = [];
  /** A tick that the clock ended need not end in the same place when it is done again. */
  #isUnrepeatable = false;

  /**
   * Goes on from a record as if nothing had happened: the programs are restored, and what was asked since
   * the record was made is done again.
   *
   * @param onTurn hears whose turn it is before each program runs, so that a watchdog knows whom to blame.
   */
  constructor(record: DungeonRecord, limits: Limits, onTurn: (companion: CompanionId) => void = () => {}) {
    this.#limits = limits;
    this.#onTurn = onTurn;
    this.#world = record.world;
    for (const { companion, source, kept, standing } of record.programs) {
      const machine = createMachine(limits);
      const goesOn = kept === null || machine.restore(source, kept).ok;
      this.#programs.set(companion, this.#running(source, machine, goesOn ? standing : removed(standing)));
    }
    for (const request of record.since) this.tick(request);
  }

  get world(): World {
    return this.#world;
  }

  /** Whether a full record is due: an old one takes long to come back from. */
  get isRecordDue(): boolean {
    return this.#isUnrepeatable || this.#ticksSinceRecord >= TICKS_PER_RECORD;
  }

  /** One tick, with all that was asked for it. */
  tick(request: TickRequest): TickReport {
    const loads = request.programs.flatMap((change) => this.#change(change));
    const { world, events } = step(this.#world, request.inputs, this.#minds());
    this.#world = world;
    this.#ticksSinceRecord++;
    this.#news = [...this.#news, events].slice(-NEWS_TICKS);
    this.#forgetStrangers(events);
    const minds = this.#takeReports();
    this.#isUnrepeatable ||= minds.some(({ report }) => report.failure?.kind === 'time');
    return { ...summaryOf(world), events, loads, minds };
  }

  /** The world as people see it, with the news of the last ticks. */
  frame(options: FrameOptions): Frame {
    return renderFrame(this.#world, this.#news.flat(), options);
  }

  programs(): ProgramView[] {
    return [...this.#programs].map(([companion, { source, mind }]) => {
      const { state, bucket, strikes } = mind.standing;
      return { companion, source, state, strikes, budgetLeft: Math.max(0, bucket.level) / BUCKET.capacity };
    });
  }

  /** All of it, to go on from later or elsewhere. */
  record(): DungeonRecord {
    this.#ticksSinceRecord = 0;
    this.#isUnrepeatable = false;
    const programs = [...this.#programs].map(([companion, { source, machine, mind }]) => ({
      companion,
      source,
      standing: mind.standing,
      kept: machine.snapshot(),
    }));
    return { world: this.#world, programs, since: [] };
  }

  #change(change: ProgramChange): { companion: CompanionId; result: LoadResult }[] {
    const { companion } = change;
    if (change.type !== 'install') {
      this.#remove(companion, change.type === 'hung');
      return [];
    }
    const machine = createMachine(this.#limits);
    this.#onTurn(companion);
    const result = machine.load(change.source);
    // A program that does not load leaves the one that runs in its place.
    if (result.ok) this.#programs.set(companion, this.#running(change.source, machine, FRESH));
    return [{ companion, result }];
  }

  #running(source: string, machine: Machine, standing: Standing): Running {
    return { source, machine, mind: new LiveMind(machine, standing) };
  }

  /** One that hung stays to be looked at; it does not run again. */
  #remove(companion: CompanionId, hung: boolean): void {
    const running = this.#programs.get(companion);
    if (!hung || running === undefined) {
      this.#programs.delete(companion);
      return;
    }
    const standing = removed(running.mind.standing);
    this.#programs.set(companion, this.#running(running.source, createMachine(this.#limits), standing));
  }

  #minds(): Map<CompanionId, CompanionMind> {
    return new Map(
      [...this.#programs].map(([companion, { mind }]) => [
        companion,
        {
          act: (turn) => {
            this.#onTurn(companion);
            mind.act(turn);
          },
        },
      ]),
    );
  }

  #takeReports(): { companion: CompanionId; report: MindReport }[] {
    return [...this.#programs].flatMap(([companion, { mind }]) => {
      const report = mind.takeReport();
      return report === null ? [] : [{ companion, report }];
    });
  }

  /** Whoever takes a seat for the first time does not inherit the program of who sat there before. */
  #forgetStrangers(events: readonly GameEvent[]): void {
    for (const event of events) {
      if (event.type !== 'joined' || event.returned) continue;
      this.#programs.delete(companionId(Number(event.player.slice(1))));
    }
  }
}

function removed(standing: Standing): Standing {
  return { ...standing, state: 'removed' };
}

function summaryOf(world: World): Pick<TickReport, 'tick' | 'status' | 'depth' | 'players'> {
  return {
    tick: world.tick,
    status: world.status,
    depth: world.level.depth,
    players: world.players.map(({ id, user, name, presence, position, score }) => ({
      id,
      user,
      name,
      presence,
      onBoard: position !== null,
      score,
    })),
  };
}
