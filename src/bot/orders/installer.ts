import type { Reply } from '../../queue/reply.ts';
import { DEFAULT_LIMITS } from '../../sandbox/api/limits.ts';
import type { Button } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { Dungeons } from '../commands/dungeon-acts.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import type { Say } from '../words/say.ts';
import { type Below, type OpenAnswer, revise } from './order-answers.ts';
import { type ProgramOutcome, runningText } from './outcome-text.ts';
import { orderOfSource, signed, unsigned } from './signed.ts';
import { type StepsAt, stepsAt } from './steps.ts';
import { warningLines } from './warnings.ts';
import { givenText, unloadableText } from './wording.ts';

/** So often it is looked whether a dungeon has come back, and at which step a program is; and that for how long. */
const LOOK_AGAIN_MS = 200;
const LOOK_AT_STEPS_MS = 2_000;
const FOLLOW_MS = 10 * 60_000;

/** Discord's limit for a message. */
const MESSAGE_CHARACTERS = 2_000;
/** What is above an outcome that was given before a restart is not known here; it is no longer. */
const GIVEN_CHARACTERS = 500;

export interface InstallerParts {
  readonly clock: Clock;
  readonly dungeons: Pick<Dungeons, 'find' | 'isComing'>;
}

/** What became of a program that came back. */
export interface Installed {
  readonly below: Below;
  /** Keeps the answer up to date while the program goes from step to step. */
  follow?(answer: OpenAnswer): void;
}

/** Has programs that came back run, and tells how they get on. */
export class Installer {
  readonly #parts: InstallerParts;
  #isClosed = false;

  constructor(parts: InstallerParts) {
    this.#parts = parts;
  }

  /** @param answer of its order, where this process still knows it. */
  async install(
    { whose, text }: Reply,
    outcome: ProgramOutcome,
    answer: OpenAnswer | undefined,
    say: Say,
  ): Promise<Installed> {
    const { channelId, userId, companion } = whose;
    await this.#whenBack(channelId);
    const dungeon = this.#parts.dungeons.find(channelId);
    const player = dungeon?.playerOf(userId);
    if (dungeon === undefined || player === undefined || companionOfPlayer(player) !== companion) {
      return { below: { text: say('order.readyTooLate') } };
    }
    const order = await this.#orderBehind(text, outcome, answer, dungeon, companion);
    if (order === null) return { below: { text: say('order.programChanged') } };
    const most = answer?.order.limits.program.sourceCharacters ?? DEFAULT_LIMITS.sourceCharacters;
    const source = signed(outcome.source, order, outcome, most);
    const { report } = await dungeon.change({ type: 'install', companion, source });
    const load = report.loads.find((other) => other.companion === companion);
    if (load === undefined || !load.result.ok) {
      const reason = load?.result.ok === false ? load.result.message : say('order.companionGone');
      return { below: { text: unloadableText(reason, say) } };
    }
    const given = answer === undefined ? GIVEN_CHARACTERS : givenText(answer.name, answer.wish, say).length;
    const room = MESSAGE_CHARACTERS - given - 1;
    const warnings = warningLines(source, say);
    const belowAt = (at: StepsAt): Below => ({
      ...runningText(outcome, warnings, at, room, say),
      buttons: [runningButtons(say)],
    });
    const steps = outcome.plan.length;
    const look = (): StepsAt => stepsAt(dungeon.log.linesOf(companion), report.tick, steps);
    const isStillIt = () => dungeon.log.installedAt(companion) === report.tick;
    return {
      below: belowAt(look()),
      ...(steps > 1 && {
        follow: (open: OpenAnswer) => this.#follow(look, isStillIt, (at) => revise(open, belowAt(at))),
      }),
    };
  }

  close(): void {
    this.#isClosed = true;
  }

  /** The order that the program is for; null where it is a change of a program that does not run any more. */
  async #orderBehind(
    text: string,
    { diff }: ProgramOutcome,
    answer: OpenAnswer | undefined,
    dungeon: ChannelDungeon,
    companion: Reply['whose']['companion'],
  ): Promise<string | null> {
    const isChange = answer === undefined ? diff !== null : answer.wish.kind !== 'do';
    if (!isChange) return text;
    const { programs } = await dungeon.inspect();
    const source = programs.find((program) => program.companion === companion)?.source ?? null;
    if (source === null || (answer !== undefined && unsigned(source) !== answer.order.program)) return null;
    const order = orderOfSource(source) ?? '?';
    return answer?.wish.kind === 'tweak' ? `${order}; ${answer.wish.text}` : order;
  }

  /** A reply may have waited for this process to start again, and its dungeon be still on the way. */
  async #whenBack(channelId: string): Promise<void> {
    const { dungeons, clock } = this.#parts;
    while (dungeons.isComing(channelId)) {
      await new Promise<void>((resolve) => clock.after(LOOK_AGAIN_MS, resolve));
    }
  }

  #follow(look: () => StepsAt, isStillIt: () => boolean, show: (at: StepsAt) => void): void {
    const { clock } = this.#parts;
    const endMs = clock.now() + FOLLOW_MS;
    let shown = look();
    const again = (): void => {
      if (this.#isClosed || !isStillIt() || clock.now() > endMs) return;
      const now = look();
      if (now.at !== shown.at || now.isOver !== shown.isOver) show(now);
      shown = now;
      if (!now.isOver) clock.after(LOOK_AT_STEPS_MS, again);
    };
    clock.after(LOOK_AT_STEPS_MS, again);
  }
}

function runningButtons(say: Say): readonly Button[] {
  return [
    { id: 'board:program', label: say('button.showProgram'), look: 'secondary' },
    { id: 'board:stop', label: say('button.stop'), look: 'danger' },
  ];
}
