import type { Input } from '../../game/model/actions.ts';
import type { GameEvent } from '../../game/model/events.ts';
import { DIRECTIONS, type Direction } from '../../game/model/geometry.ts';
import type { CompanionId, PlayerId } from '../../game/model/ids.ts';
import type { CompanionMind } from '../../game/model/mind.ts';
import type { Player, World } from '../../game/model/world.ts';
import type { MindChange } from '../../game/replay/log.ts';
import { step } from '../../game/rules/step.ts';
import { describeEvent, isNews } from '../../game/view/describe.ts';
import { type Frame, type FrameStyle, renderFrame } from '../../game/view/frame.ts';
import { type MindMaker, type MindName, mindMaker } from './minds.ts';

/** As many as a frame shows at most. */
const NEWS_KEPT = 5;

const ARROWS: Readonly<Record<string, Direction>> = { up: 'w', down: 's', left: 'a', right: 'd' };

/** Hears of each step: what was asked for it, the minds that changed before it, and what came out. */
export type StepObserver = (inputs: readonly Input[], changes: readonly MindChange[], result: World) => void;

interface GameOptions {
  /** Makes a mind for each companion to begin with; without it they follow. */
  readonly program?: (() => CompanionMind) | undefined;
  readonly onStep?: StepObserver | undefined;
}

/**
 * The game as one keyboard plays it: keys and seconds in, frames out; no terminal, no clock. Turns are
 * buffered (the latest of a player counts) and a tick happens when every player on the board has one, or
 * when somebody says that a second has passed.
 */
export class Game {
  #world: World;
  #news: GameEvent[] = [];
  #note = '';
  #quit = false;
  /** The player whose turn the keys are. */
  #current: PlayerId | undefined;
  readonly #turns = new Map<PlayerId, Input>();
  readonly #minds = new Map<CompanionId, CompanionMind>();
  readonly #mindNames = new Map<CompanionId, MindName>();
  readonly #mindFor: MindMaker;
  /** Since the last step. */
  #mindChanges: MindChange[] = [];
  readonly #onStep: StepObserver;

  /**
   * @param empty a world that nobody has entered yet.
   * @param players how many come in, 1 to 8.
   */
  constructor(empty: World, players: number, { program, onStep = () => {} }: GameOptions = {}) {
    this.#world = empty;
    this.#mindFor = mindMaker(program);
    this.#onStep = onStep;
    const seats = Array.from({ length: players }, (_, index) => index + 1);
    this.#step(
      seats.map((seat) => ({
        type: 'join',
        user: `seat-${seat}`,
        name: players === 1 ? 'Player' : `Player ${seat}`,
      })),
    );
    for (const { id } of this.#world.companions) this.#setMind(id, program ? 'program' : 'follow');
  }

  get world(): World {
    return this.#world;
  }

  /** Somebody pressed q. */
  get isOver(): boolean {
    return this.#quit;
  }

  /** Some player has a turn that waits for the next tick. */
  get isTurnBuffered(): boolean {
    return this.#turns.size > 0;
  }

  /** A key, as `w`, `.` or `3`, or by its name, as `up`, `tab` or `return`; others do nothing. */
  press(key: string): void {
    this.#note = '';
    const direction = ARROWS[key] ?? DIRECTIONS.find((each) => each === key);
    if (direction !== undefined) this.#takeTurn((player) => ({ type: 'move', player, direction }));
    else if (key === '.' || key === 'space') this.#takeTurn((player) => ({ type: 'wait', player }));
    else if (key === 'tab') this.#current = this.#nextOnBoard();
    else if (/^[1-8]$/.test(key)) this.#switchTo(Number(key));
    else if (key === 'f') this.#toggleFollow();
    else if (key === 'n') this.#descend();
    else if (key === 'q') this.#quit = true;
    else if (key === 'return') {
      this.#note = 'Enter is for orders; nobody here can write programs for them. Press f instead.';
    }
  }

  /** A second has passed: those who have not made up their minds stand still. */
  tick(): void {
    if (this.#world.status !== 'running') return;
    const turns = [...this.#turns.values()];
    this.#turns.clear();
    this.#step(turns);
  }

  frame(style: FrameStyle): Frame {
    return renderFrame(this.#world, this.#news, { style });
  }

  /** What the keys do now, and what the last one came to; for the lines under or beside the frame. */
  get hints(): readonly string[] {
    const several = this.#world.players.length > 1;
    const player = this.#world.players.find(({ id }) => id === this.#current);
    const walk = `w a s d walk, . waits, f companion ${this.#isFollowing() ? 'stays' : 'follows'}, q quits`;
    const now = {
      running: several
        ? `Keys move player ${player?.seat}: ${walk}, Tab or 1-${this.#world.players.length} switch`
        : walk,
      won: 'n goes one level down, q quits',
      lost: 'q quits',
    }[this.#world.status];
    return this.#note === '' ? [now] : [this.#note, now];
  }

  #takeTurn(turnOf: (player: PlayerId) => Input): void {
    if (this.#current === undefined || this.#world.status !== 'running') return;
    this.#turns.set(this.#current, turnOf(this.#current));
    if (this.#onBoard().every(({ id }) => this.#turns.has(id))) this.tick();
  }

  #descend(): void {
    const input: Input = { type: 'descend' };
    // While the game runs the refusal would cost a tick.
    if (this.#world.status === 'won') this.#step([input]);
    else this.#note = describeEvent({ type: 'rejected', input, code: 'not_won' });
  }

  #switchTo(seat: number): void {
    const player = this.#onBoard().find((each) => each.seat === seat);
    if (player === undefined) this.#note = `No player ${seat} is on the board.`;
    else this.#current = player.id;
  }

  #nextOnBoard(): PlayerId | undefined {
    const there = this.#onBoard();
    const seat = this.#world.players.find(({ id }) => id === this.#current)?.seat ?? 0;
    return (there.find((player) => player.seat > seat) ?? there[0])?.id;
  }

  #isFollowing(): boolean {
    const companion = this.#currentCompanion();
    return companion !== undefined && this.#mindNames.get(companion) === 'follow';
  }

  #toggleFollow(): void {
    const companion = this.#currentCompanion();
    if (companion !== undefined) this.#setMind(companion, this.#isFollowing() ? 'stand-still' : 'follow');
  }

  #setMind(companion: CompanionId, name: MindName): void {
    this.#minds.set(companion, this.#mindFor(name));
    this.#mindNames.set(companion, name);
    this.#mindChanges.push([companion, name]);
  }

  #currentCompanion(): CompanionId | undefined {
    return this.#world.companions.find(({ owner }) => owner === this.#current)?.id;
  }

  #onBoard(): readonly Player[] {
    return this.#world.players.filter(({ position }) => position !== null);
  }

  #step(inputs: readonly Input[]): void {
    const { world, events } = step(this.#world, inputs, this.#minds);
    this.#world = world;
    this.#news = [...this.#news, ...events.filter(isNews)].slice(-NEWS_KEPT);
    const refusal = events.findLast(({ type }) => type === 'rejected');
    if (refusal !== undefined) this.#note = describeEvent(refusal);
    if (!this.#onBoard().some(({ id }) => id === this.#current)) this.#current = this.#nextOnBoard();
    this.#onStep(inputs, this.#mindChanges, world);
    this.#mindChanges = [];
  }
}
