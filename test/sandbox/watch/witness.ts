import type { Input } from '../../../src/game/model/actions.ts';
import { checkWorld } from '../../../src/game/model/check-world.ts';
import { type Direction, distance } from '../../../src/game/model/geometry.ts';
import { isFloor } from '../../../src/game/model/grid.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import type { CompanionMind, CompanionTurn } from '../../../src/game/model/mind.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';

/** What a mind asked of its turn, in order. */
export type Asked =
  | { readonly call: 'move'; readonly direction: Direction }
  | { readonly call: 'drop'; readonly kind: string }
  | { readonly call: 'say'; readonly text: string }
  | { readonly call: 'moveRandom' | 'random' };

const COMPANION = companionId(1);

export interface WatchedTick {
  readonly world: World;
  readonly asked: readonly Asked[];
  /** What about the change of the world was against the rules; empty for an honest mind. */
  readonly illegal: readonly string[];
}

/**
 * One tick in which the mind decides for the first companion, and whether the world changed by the rules
 * alone: it must be the world that comes of the same requests made by a mind that does nothing else.
 */
export function watchedTick(before: World, mind: CompanionMind, inputs: readonly Input[] = []): WatchedTick {
  const frozen = JSON.stringify(before);
  const asked: Asked[] = [];
  const after = step(
    before,
    inputs,
    minds((turn) => mind.act(recorded(turn, asked))),
  ).world;
  const repeated = step(
    before,
    inputs,
    minds((turn) => repeat(asked, turn)),
  ).world;
  const illegal = [
    ...(JSON.stringify(before) === frozen ? [] : ['the world before the tick was written to']),
    ...(JSON.stringify(after) === JSON.stringify(repeated)
      ? []
      : ['the world changed beyond what was asked']),
    ...checkWorld(after).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...stepProblems(before, after),
  ];
  return { world: after, asked, illegal };
}

function minds(act: (turn: CompanionTurn) => void): Map<typeof COMPANION, CompanionMind> {
  return new Map([[COMPANION, { act }]]);
}

function recorded(turn: CompanionTurn, asked: Asked[]): CompanionTurn {
  return {
    world: turn.world,
    companion: turn.companion,
    player: turn.player,
    move(direction) {
      asked.push({ call: 'move', direction });
      return turn.move(direction);
    },
    moveRandom() {
      asked.push({ call: 'moveRandom' });
      return turn.moveRandom();
    },
    drop(kind) {
      asked.push({ call: 'drop', kind });
      return turn.drop(kind);
    },
    say(text) {
      asked.push({ call: 'say', text });
      turn.say(text);
    },
    random() {
      asked.push({ call: 'random' });
      return turn.random();
    },
  };
}

function repeat(asked: readonly Asked[], turn: CompanionTurn): void {
  for (const request of asked) {
    if (request.call === 'move') turn.move(request.direction);
    else if (request.call === 'drop') turn.drop(request.kind);
    else if (request.call === 'say') turn.say(request.text);
    else turn[request.call]();
  }
}

/** The rules that a person would check first, without the help of `step`. */
function stepProblems(before: World, after: World): string[] {
  const problems: string[] = [];
  const [from, to] = [before.companions[0]?.position, after.companions[0]?.position];
  if (from && to) {
    if (distance(from, to) > 1) problems.push('the companion went further than one step');
    if (!isFloor(after.level, to)) problems.push('the companion stands in a wall');
  }
  if (after.tick !== before.tick + 1) problems.push('not one tick went by');
  if (after.level !== before.level) problems.push('the level changed');
  if (JSON.stringify(after.settings) !== JSON.stringify(before.settings)) {
    problems.push('the settings changed');
  }
  for (const { id, health } of after.monsters) {
    const known = before.monsters.find((monster) => monster.id === id);
    if (known === undefined || health > known.health) problems.push(`${id} came from nowhere`);
  }
  return problems;
}
