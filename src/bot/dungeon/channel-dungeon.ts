import type { Status } from '../../game/model/world.ts';
import { type Frame, type FrameStyle, renderFrame } from '../../game/view/frame.ts';
import type { Arena } from '../../sandbox/arena/arena.ts';
import type { Ticked } from '../../sandbox/arena/lodger.ts';
import type { DungeonView } from '../../sandbox/arena/protocol.ts';
import type { DungeonRecord } from '../../sandbox/arena/record.ts';
import type { PlayerSummary, ProgramChange, TickRequest } from '../../sandbox/arena/request.ts';
import type { About } from '../../store/channel-record.ts';
import type { Content } from '../answer.ts';
import { boardContent, FRAME_LIMIT } from '../board/content.ts';
import { BoardEditor, editIntervalMs } from '../board/editor.ts';
import type { BoardPort } from '../board/port.ts';
import type { Clock } from '../clock.ts';
import type { Say } from '../words/say.ts';
import type { Turn } from './attendance.ts';
import type { ChannelLimits } from './channel-limits.ts';
import { CompanionLog } from './companion-log.ts';
import { type Standing, standingOf } from './seats.ts';
import { TickLoop, type Visit } from './tick-loop.ts';

/** A click that is not answered within 3 s has failed (discord.md); past this it is acknowledged without a frame. */
const CLICK_PATIENCE_MS = 1_000;

export interface DungeonParts {
  readonly channelId: string;
  readonly clock: Clock;
  readonly arena: Pick<Arena, 'open' | 'tick' | 'inspect' | 'recordOf' | 'close'>;
  readonly board: BoardPort;
  /** The language of the channel: what everybody reads. */
  readonly say: Say;
  /** At hand without waiting, but for the first time. */
  limits(): Promise<ChannelLimits>;
  /** Stores all of it, however long that takes; false where another process owns the dungeon by now. */
  save(record: DungeonRecord, state: About): Promise<boolean>;
  /** Dungeons of this process that are not asleep: they share what the bot may send. */
  awakeDungeons(): number;
  /** A tick begins, so long after its time; null where it had none. */
  onTick(lateMs: number | null): void;
  /** The dungeon was won or lost in this tick. */
  onOver(players: readonly PlayerSummary[]): void;
  /** The dungeon is another process's now: nothing more is driven or shown here. */
  onLost(): void;
  onTrouble(what: string, error: unknown): void;
}

/** One channel's live dungeon: its ticks, its board, and what people may ask of it. */
export class ChannelDungeon {
  readonly log: CompanionLog;
  readonly #parts: DungeonParts;
  readonly #loop: TickLoop<Ticked>;
  readonly #editor: BoardEditor;
  #state: About;
  #limits: ChannelLimits;
  #summary: Standing;
  #frame: Pick<Frame, 'text' | 'style'>;
  #notice: string | null = null;

  private constructor(parts: DungeonParts, state: About, limits: ChannelLimits, view: DungeonView) {
    this.#parts = parts;
    this.#state = state;
    this.log = new CompanionLog(state.logs);
    this.#limits = limits;
    this.#summary = standingOf(view);
    this.#frame = renderFrame(view.world, [], this.#frameOptions);
    this.#editor = new BoardEditor(parts.board, parts.clock, state.board, {
      onMoved: (board) => {
        this.#state = { ...this.#state, board };
      },
      intervalMs: () => editIntervalMs(parts.awakeDungeons()),
      onNoAccess: () => parts.onTrouble('the board cannot be shown in its channel', null),
    });
    const hasProgram = view.programs.some((program) => program.state === 'running');
    this.#loop = new TickLoop(
      {
        clock: parts.clock,
        pace: () => this.#limits,
        tick: (request) => this.#tick(request),
        show: (ticked, hadTurns) => this.#show(ticked, hadTurns),
        onTick: (lateMs) => parts.onTick(lateMs),
        save: () => this.#save(),
        onFailure: (error) => parts.onTrouble('a tick failed', error),
      },
      this.#summary,
      hasProgram,
    );
    if (state.isPaused) this.#loop.pause();
  }

  /** Takes a dungeon in, new or stored, and goes on with it. */
  static async open(parts: DungeonParts, record: DungeonRecord, state: About): Promise<ChannelDungeon> {
    const limits = await parts.limits();
    await parts.arena.open(parts.channelId, record, limits.program);
    const view = await parts.arena.inspect(parts.channelId);
    return new ChannelDungeon(parts, state, limits, view);
  }

  get status(): Status {
    return this.#summary.status;
  }
  get depth(): number {
    return this.#summary.depth;
  }
  get tick(): number {
    return this.#summary.tick;
  }
  get players(): readonly PlayerSummary[] {
    return this.#summary.players;
  }
  get view(): FrameStyle {
    return this.#state.view;
  }
  get isPaused(): boolean {
    return this.#state.isPaused;
  }
  get isAsleep(): boolean {
    return this.#loop.isAsleep;
  }
  get boardMessageId(): string | null {
    return this.#editor.messageId;
  }
  /** Whether the channel is closed to the bot, so that its board stands still. */
  get isShut(): boolean {
    return this.#editor.isStopped;
  }

  /** The board as it should look now. */
  get content(): Content {
    return boardContent(this.#frame, this.status, this.#parts.say, this.#footer);
  }

  playerOf(userId: string): PlayerSummary | undefined {
    return this.players.find(({ user, presence }) => user === userId && presence !== 'left');
  }

  /**
   * A player's turn, by a click. Where its tick comes soon the content is what the click is to be answered with, and
   * no edit shows it; else null, and the board shows it when it comes.
   */
  async press(turn: Turn): Promise<Content | null> {
    const ticked = this.#loop.take(turn);
    let cancel = (): void => {};
    const late = new Promise<null>((resolve) => {
      cancel = this.#parts.clock.after(CLICK_PATIENCE_MS, () => resolve(null));
    });
    const inTime = await Promise.race([ticked, late]).finally(() => cancel());
    if (inTime === null) {
      ticked.then(
        () => this.refresh(),
        () => {},
      );
      return null;
    }
    this.#editor.shownByClick(this.content);
    return this.content;
  }

  /** Somebody comes or goes, or all go down; resolves with the tick that saw to it. */
  visit(input: Visit): Promise<Ticked> {
    return this.#loop.visit(input);
  }

  change(change: ProgramChange): Promise<Ticked> {
    return this.#loop.change(change);
  }

  inspect(): Promise<DungeonView> {
    return this.#parts.arena.inspect(this.#parts.channelId);
  }

  /** Has the board show what it should, by an edit: a click could not be answered with it. */
  refresh(): void {
    this.#editor.forget();
    this.#editor.offer(this.content);
  }

  /** Posts the board anew, below everything. */
  repost(): void {
    this.#editor.repost(this.content);
  }

  async setView(view: FrameStyle): Promise<void> {
    this.#state = { ...this.#state, view };
    await this.#redraw();
  }

  async pause(): Promise<void> {
    this.#loop.pause();
    this.#state = { ...this.#state, isPaused: true };
    await this.#redraw();
  }

  async resume(): Promise<void> {
    this.#state = { ...this.#state, isPaused: false };
    this.#loop.resume();
    await this.#redraw();
  }

  /** Drives and shows nothing more: the dungeon is another process's. */
  async abandon(): Promise<void> {
    this.#editor.stop();
    await this.#loop.stop('This dungeon is driven by another process now.');
  }

  /** Lets the tick in work end, stores all and gives the dungeon back. The board stays as it is. */
  async close(reason: string): Promise<void> {
    await this.#loop.stop(reason);
    this.#editor.stop();
    await this.#save();
    await this.#parts.arena.close(this.#parts.channelId);
  }

  /** Ends the dungeon for good: the board loses its buttons. */
  async end(reason: string): Promise<void> {
    await this.#loop.stop(reason);
    this.#editor.stop();
    const { messageId } = this.#editor;
    await this.#parts.arena.close(this.#parts.channelId);
    if (messageId !== null) await this.#parts.board.retire(messageId);
  }

  async #tick(request: TickRequest): Promise<Ticked> {
    await this.#applyLimits();
    return this.#parts.arena.tick(this.#parts.channelId, request, this.#frameOptions);
  }

  /** Programs get changed limits by moving to machines that have them; what they keep moves along. */
  async #applyLimits(): Promise<void> {
    const before = this.#limits.program;
    this.#limits = await this.#parts.limits();
    const { program } = this.#limits;
    if (JSON.stringify(program) === JSON.stringify(before)) return;
    const { arena, channelId } = this.#parts;
    const record = await arena.close(channelId);
    await arena.open(channelId, record, program);
  }

  #show({ report, frame, hung }: Ticked, hadTurns: boolean): void {
    if (this.#summary.status === 'running' && report.status !== 'running') this.#parts.onOver(report.players);
    this.#summary = report;
    this.#notice = hung === null ? null : this.#parts.say('board.hung', { companion: hung });
    if (hung !== null) this.log.add(hung, { tick: report.tick, what: 'hung' });
    this.log.note(report);
    if (frame !== null) this.#frame = frame;
    // Whoever pressed is answered with the frame (press).
    if (!hadTurns) this.#editor.offer(this.content);
  }

  async #save(): Promise<boolean> {
    const { arena, channelId, save, onLost } = this.#parts;
    const isOurs = await save(arena.recordOf(channelId), { ...this.#state, logs: this.log.logs });
    if (!isOurs) {
      this.#editor.stop();
      onLost();
    }
    return isOurs;
  }

  /** The same world, shown otherwise. */
  async #redraw(): Promise<void> {
    const { world } = await this.inspect();
    this.#frame = renderFrame(world, [], this.#frameOptions);
    this.#editor.offer(this.content);
    await this.#save();
  }

  get #frameOptions() {
    return { style: this.#state.view, limit: FRAME_LIMIT };
  }

  get #footer(): string | null {
    if (this.#state.isPaused) return this.#parts.say('board.paused');
    return this.#notice;
  }
}
