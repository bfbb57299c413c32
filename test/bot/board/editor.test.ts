import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/bot/answer.ts';
import {
  BoardEditor,
  EDIT_INTERVAL_MS,
  editIntervalMs,
  OLDEST_BOARD_MS,
} from '../../../src/bot/board/editor.ts';
import type { BoardPort, EditOutcome, PostOutcome } from '../../../src/bot/board/port.ts';
import { FakeClock, settle } from '../fake-clock.ts';

/** A channel that writes down what is asked of it, and fails as told. */
class FakeChannel implements BoardPort {
  readonly log: string[] = [];
  readonly sentMs: number[] = [];
  readonly edits: EditOutcome[] = [];
  readonly posts: PostOutcome['outcome'][] = [];
  readonly #clock: FakeClock;
  #posted = 0;
  /** While true, requests hang until `release`. */
  slow = false;
  #held: (() => void)[] = [];

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  async post({ text }: Content): Promise<PostOutcome> {
    await this.#send(`post ${text}`);
    const outcome = this.posts.shift() ?? 'done';
    return outcome === 'done' ? { outcome, messageId: `m${++this.#posted}` } : { outcome };
  }

  async edit(messageId: string, { text }: Content): Promise<EditOutcome> {
    await this.#send(`edit ${messageId} ${text}`);
    return this.edits.shift() ?? 'done';
  }

  async retire(messageId: string): Promise<void> {
    this.log.push(`retire ${messageId}`);
  }

  release(): void {
    for (const go of this.#held) go();
    this.#held = [];
  }

  async #send(line: string): Promise<void> {
    this.log.push(line);
    this.sentMs.push(this.#clock.now());
    if (this.slow) await new Promise<void>((resolve) => this.#held.push(resolve));
  }
}

function openBoard(options: { ageMs?: number; boards?: number } = {}) {
  const clock = new FakeClock();
  const channel = new FakeChannel(clock);
  const moves: string[] = [];
  let lost = 0;
  const board = { message: 'm0', postedAtMs: clock.now() - (options.ageMs ?? 0) };
  const editor = new BoardEditor(channel, clock, board, {
    onMoved: ({ message }) => moves.push(message),
    onNoAccess: () => lost++,
    intervalMs: () => editIntervalMs(options.boards ?? 1),
  });
  const offer = (text: string) => editor.offer({ text });
  return { clock, channel, editor, offer, moves, lost: () => lost };
}

describe('BoardEditor', () => {
  it('shows the newest frame only, at most one an interval', async () => {
    const { clock, channel, offer } = openBoard();
    for (let frame = 0; frame < 100; frame++) {
      offer(`f${frame}`);
      await clock.pass(100);
    }
    await clock.pass(EDIT_INTERVAL_MS);
    expect(channel.log.at(-1)).toBe('edit m0 f99');
    expect(channel.log.length).toBeLessThanOrEqual(11);
    const gaps = channel.sentMs.slice(1).map((ms, index) => ms - (channel.sentMs[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(EDIT_INTERVAL_MS);
  });

  it('edits less often where hundreds of boards share what the bot may send', async () => {
    const { clock, channel, offer } = openBoard({ boards: 350 });
    for (let frame = 0; frame < 39; frame++) {
      offer(`f${frame}`);
      await clock.pass(1_000);
    }
    expect(channel.sentMs.slice(1).map((ms, index) => ms - (channel.sentMs[index] ?? 0))).toEqual([
      10_000, 10_000, 10_000,
    ]);
  });

  it('skips a frame that the board shows already', async () => {
    const { clock, channel, offer } = openBoard();
    offer('same');
    await clock.pass(5_000);
    offer('same');
    await clock.pass(5_000);
    expect(channel.log).toEqual(['edit m0 same']);
  });

  it('sends nothing for a frame that a click was answered with, and waits an interval after it', async () => {
    const { clock, channel, editor, offer } = openBoard();
    editor.shownByClick({ text: 'clicked' });
    await clock.pass(500);
    offer('ticked');
    await clock.pass(EDIT_INTERVAL_MS - 501);
    expect(channel.log).toEqual([]);
    await clock.pass(1);
    expect(channel.log).toEqual(['edit m0 ticked']);
  });

  it('sends the frame of a click again where an older edit was still on its way', async () => {
    const { clock, channel, editor, offer } = openBoard();
    channel.slow = true;
    offer('old');
    await settle();
    editor.shownByClick({ text: 'new' });
    channel.slow = false;
    channel.release();
    await clock.pass(EDIT_INTERVAL_MS);
    expect(channel.log).toEqual(['edit m0 old', 'edit m0 new']);
  });

  it('sends the newest frame, not those between, after a slow edit', async () => {
    const { clock, channel, offer } = openBoard();
    channel.slow = true;
    offer('a');
    await clock.pass(10_000);
    offer('b');
    offer('c');
    channel.slow = false;
    channel.release();
    await clock.pass(EDIT_INTERVAL_MS);
    expect(channel.log).toEqual(['edit m0 a', 'edit m0 c']);
  });

  it('posts anew before the message is an hour old, and takes the old one out of play', async () => {
    const { clock, channel, offer, moves } = openBoard();
    await clock.pass(OLDEST_BOARD_MS - 1);
    offer('a');
    await clock.pass(2_000);
    offer('b');
    await clock.pass(2_000);
    expect(channel.log).toEqual(['edit m0 a', 'post b', 'retire m0']);
    expect(moves).toEqual(['m1']);
  });

  it('posts anew where clicks alone kept an old board up to date', async () => {
    const { clock, channel, editor } = openBoard({ ageMs: OLDEST_BOARD_MS });
    editor.shownByClick({ text: 'a' });
    await clock.pass(EDIT_INTERVAL_MS);
    expect(channel.log).toEqual(['post a', 'retire m0']);
  });

  it.each(['too old', 'gone'] as const)('posts anew at once when the message is %s', async (outcome) => {
    const { clock, channel, offer, moves } = openBoard();
    channel.edits.push(outcome);
    offer('a');
    await clock.pass(0);
    await settle();
    expect(channel.log).toEqual(['edit m0 a', 'post a', 'retire m0']);
    expect(moves).toEqual(['m1']);
  });

  it('stops where it has no access, says so once, and begins again with a repost', async () => {
    const { clock, channel, editor, offer, lost } = openBoard();
    channel.edits.push('no access');
    offer('a');
    await clock.pass(60_000);
    offer('b');
    await clock.pass(60_000);
    expect(channel.log).toEqual(['edit m0 a']);
    expect(lost()).toBe(1);
    editor.repost({ text: 'c' });
    await clock.pass(0);
    expect(channel.log.slice(1)).toEqual(['post c', 'retire m0']);
  });

  it('backs off while Discord is in trouble, then shows the newest frame', async () => {
    const { clock, channel, offer } = openBoard();
    channel.edits.push('failed', 'failed', 'failed');
    offer('a');
    await clock.pass(1_000);
    offer('b');
    await clock.pass(20_000);
    expect(channel.log).toEqual(['edit m0 a', 'edit m0 b', 'edit m0 b', 'edit m0 b']);
    const [first = 0, second = 0, third = 0] = channel.sentMs;
    expect([second - first, third - second]).toEqual([2_000, 4_000]);
  });

  it('does not post in a hurry where posting fails as well', async () => {
    const { clock, channel, editor } = openBoard();
    channel.posts.push('failed', 'failed');
    editor.repost({ text: 'a' });
    await clock.pass(10_000);
    expect(channel.log).toEqual(['post a', 'post a', 'post a', 'retire m0']);
  });
});
