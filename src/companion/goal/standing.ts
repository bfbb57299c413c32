import type { Action, Place } from '../plan/plan.ts';
import { block, countOf, distanceTo, isNamed } from './expressions.ts';

/** Ticks after which a standing order's measure is taken. */
const A_WHILE = 30;

/** What is to hold on every tick, and what after a while, of an action that has no end; null for all others. */
export function standingGoal(
  action: Action,
): { readonly goal: string; readonly always: string | null } | null {
  switch (action.do) {
    case 'follow': {
      const steps = action.distance ?? 1;
      if (action.place.at === 'me') return afterAWhile(`ai:distance_to(player) <= ${steps + 2}`);
      // Who walks as fast, or is no good company, is followed from a little farther off.
      const away = distanceTo('ai', action.place);
      return afterAWhile(`(${away} <= ${steps + 5} or ${away} == math.huge)`);
    }
    case 'circle':
      if (action.rounds !== null) return null;
      return afterAWhile(
        block(
          `${NOTE_CELL} local away = ${guarded(action.place)} return m.count >= 3 and (away <= 5 or away == math.huge)`,
        ),
      );
    case 'between': {
      const [one, other] = action.places.map((place) => guarded(place));
      return afterAWhile(
        '(m.good or 0) >= 8',
        `local one, other = ${one}, ${other} if one + other == math.huge or one + other <= ${apart(action.places)} + 4 then m.good = (m.good or 0) + 1 end`,
      );
    }
    case 'stay': {
      const stays = 'ai:distance_to(start.ai.position) == 0';
      return { ...afterAWhile(stays), always: stays };
    }
    case 'wander':
      return afterAWhile(seenCells('>= 4'));
    case 'dance':
      return afterAWhile(
        block('return m.steps >= 8'),
        'm.last = m.last or start.ai.position if manhattan(m.last, ai.position) > 0 then m.steps = (m.steps or 0) + 1 end ' +
          'm.steps = m.steps or 0 m.last = ai.position',
      );
    case 'tally':
      // What is said was counted before this tick's step.
      return afterAWhile(
        '(tonumber(said:match("%d+")) or 0) >= 4 and math.abs(tonumber(said:match("%d+")) - m.count) <= 1',
        NOTE_CELL,
      );
    case 'mirror':
      return afterAWhile(
        '(m.same or 0) >= (m.moves or 0) * 0.8',
        'local here, there = ai.position, player.position ' +
          'm.here, m.there = m.here or start.ai.position, m.there or start.player.position ' +
          'if m.row and valid_move({m.here.row + m.row, m.here.col + m.col}) then m.moves = (m.moves or 0) + 1 ' +
          'if here.row - m.here.row == m.row and here.col - m.here.col == m.col then m.same = (m.same or 0) + 1 end end ' +
          'm.row, m.col = there.row - m.there.row, there.col - m.there.col m.here, m.there = here, there',
      );
    case 'patrol':
      return {
        goal: `ai.health > 0 and ${block(
          `m.been = m.been or {} ${action.places
            .map((place, index) => `if ${patrolled(place)} then m.been[${index + 1}] = true end`)
            .join(
              ' ',
            )} for n = 1, ${action.places.length} do if not m.been[n] then return false end end return true`,
        )}`,
        always: null,
      };
    case 'guard':
      return afterAWhile(`${guarded(action.place)} <= 6`);
    case 'avoid': {
      const test = action.monster === null ? null : isNamed(action.monster);
      const close = test === null ? 'ai:distance_to(e) <= 1' : `${test} and ai:distance_to(e) <= 1`;
      return afterAWhile(
        '(m.close or 0) <= 3',
        `if ${countOf('monsters', close)} > 0 then m.close = (m.close or 0) + 1 end`,
      );
    }
    case 'keep':
      return action.isExact
        ? exactGoal(action.distance, action.place)
        : keepGoal(action.distance, action.place);
    case 'lead':
      return afterAWhile(
        `(${distanceTo('ai', action.place)} <= 1 or ${distanceTo('ai', action.place)} == math.huge or ` +
          'ai:distance_to(player) >= 2)',
      );
    default:
      return null;
  }
}

/** From where it is; from where the companion stood, for its own place. */
function distanceKept(place: Place): string {
  return distanceTo('ai', place, place.at === 'you' || place.at === 'start' ? 'start.' : '');
}

/** At that very distance for a good part of the time: walls may leave nothing but a cell beside it. */
function exactGoal(distance: number, place: Place): { readonly goal: string; readonly always: null } {
  const away = distanceKept(place);
  return afterAWhile(
    '(m.good or 0) >= 8',
    `if math.abs(${away} - ${distance}) <= 1 then m.good = (m.good or 0) + 1 end`,
  );
}

function keepGoal(distance: number, place: Place): { readonly goal: string; readonly always: null } {
  const away = distanceKept(place);
  const far = place.at === 'me' ? ` and ${away} <= ${distance + 3}` : '';
  // A dead end may be too short, and who is chased may be caught up with.
  return afterAWhile(
    '(m.good or 0) >= 10',
    `if ${away} >= math.min(${distance - 1}, 3)${far} then m.good = (m.good or 0) + 1 end`,
  );
}

const NOTE_CELL =
  'm.been, m.count = m.been or {}, m.count or 0 for _, at in ipairs({start.ai.position, ai.position}) do ' +
  'local key = at.row * 100 + at.col if not m.been[key] then m.been[key] = true m.count = m.count + 1 end end';

function seenCells(comparison: string): string {
  return block(`${NOTE_CELL} return m.count ${comparison}`);
}

/** @param note statements that are done on every tick. */
function afterAWhile(measure: string, note = ''): { readonly goal: string; readonly always: null } {
  return {
    goal: block(
      `m.ticks = (m.ticks or 0) + 1 ${note} return ${measure} and m.ticks >= ${A_WHILE} and ai.health > 0`,
    ),
    always: null,
  };
}

/** A thing is guarded where it was when the order came. */
function guarded(place: Place): string {
  return place.at === 'me' ? distanceTo('ai', place) : distanceTo('ai', place, 'start.');
}

/** How far two places are apart; a thing is where it was when the order came. */
function apart([one, other]: readonly [Place, Place]): string {
  const who: Readonly<Record<string, string>> = { me: 'player', you: 'start.ai', start: 'start.ai' };
  const [from, to] = who[one.at] === undefined ? [other, one] : [one, other];
  // Between two that are no points nobody can say.
  return who[from.at] === undefined
    ? 'math.huge'
    : distanceTo(who[from.at] ?? 'ai', to, to.at === 'me' ? '' : 'start.');
}

function patrolled(place: Place): string {
  return `${guarded(place)} <= ${place.at === 'me' ? 1 : 0}`;
}
