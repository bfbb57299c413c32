import { monsterKind } from './catalogue.ts';
import type { Position } from './geometry.ts';
import { isFloor } from './grid.ts';
import { companionId, playerId } from './ids.ts';
import { rowsProblem } from './level-rows.ts';
import type { World } from './world.ts';

type Path = readonly PropertyKey[];

/** Something about a world that is not so, and where. */
export interface WorldProblem {
  readonly path: Path;
  readonly message: string;
}

/** What no type can say: whether the parts of a world, each of the right shape, fit together. */
export function checkWorld(world: World): WorldProblem[] {
  const rows = rowsProblem(world.level.rows);
  // Without good rows nothing can be said about positions.
  if (rows !== undefined) return [{ path: ['level', 'rows'], message: rows }];
  return [
    ...placesProblems(world),
    ...idProblems(world),
    ...playerProblems(world),
    ...companionProblems(world),
    ...monsterProblems(world),
    ...itemProblems(world),
  ];
}

/** Nobody and nothing stands in a wall or out of bounds. */
function placesProblems({ level, players, companions, monsters, items }: World): WorldProblem[] {
  const places: (readonly [at: Position | null, ...path: Path])[] = [
    [level.start.player, 'level', 'start', 'player'],
    [level.start.companion, 'level', 'start', 'companion'],
    ...players.map(({ position }, n) => [position, 'players', n, 'position'] as const),
    ...companions.map(({ position }, n) => [position, 'companions', n, 'position'] as const),
    ...monsters.map(({ position }, n) => [position, 'monsters', n, 'position'] as const),
    ...monsters.map(({ post }, n) => [post, 'monsters', n, 'post'] as const),
    ...items.map(({ position }, n) => [position, 'items', n, 'position'] as const),
  ];
  return places.flatMap(([at, ...path]) =>
    at === null || isFloor(level, at)
      ? []
      : [{ path, message: `row ${at.row}, column ${at.col} is no floor of this level` }],
  );
}

/** Every id and every user is there once; items count wherever they are. */
function idProblems({ players, companions, monsters, items }: World): WorldProblem[] {
  const ids: (readonly [id: string, ...path: Path])[] = [
    ...players.map(({ id }, n) => [id, 'players', n, 'id'] as const),
    ...players.map(({ user }, n) => [`user ${JSON.stringify(user)}`, 'players', n, 'user'] as const),
    ...monsters.map(({ id }, n) => [id, 'monsters', n, 'id'] as const),
    ...items.map(({ id }, n) => [id, 'items', n, 'id'] as const),
    ...players.flatMap((player, n) =>
      player.items.map(({ id }, m) => [id, 'players', n, 'items', m, 'id'] as const),
    ),
    ...companions.flatMap((companion, n) =>
      companion.items.map(({ id }, m) => [id, 'companions', n, 'items', m, 'id'] as const),
    ),
  ];
  const seen = new Set<string>();
  return ids.flatMap(([id, ...path]) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ path, message: `${id} is there twice` }];
  });
}

function playerProblems({ players }: World): WorldProblem[] {
  return players.flatMap(({ id, seat, health, presence, position }, n) => {
    const problems: WorldProblem[] = [];
    if (id !== playerId(seat)) {
      problems.push({
        path: ['players', n, 'id'],
        message: `the player in seat ${seat} is ${playerId(seat)}`,
      });
    }
    const isOff = health === 0 || presence === 'left';
    if (isOff !== (position === null)) {
      const message = isOff
        ? 'null, for one who has fallen or left'
        : 'a position, for one who is alive and here';
      problems.push({ path: ['players', n, 'position'], message });
    }
    return problems;
  });
}

/** Companion by companion in the order of their players; one may be off the board because its player is. */
function companionProblems({ players, companions }: World): WorldProblem[] {
  if (companions.length !== players.length) {
    const message = `one for each of the players is needed: ${players.length}, not ${companions.length}`;
    return [{ path: ['companions'], message }];
  }
  return companions.flatMap(({ id, owner, health, position }, n) => {
    const player = players[n];
    if (player === undefined) return [];
    const problems: WorldProblem[] = [];
    if (owner !== player.id) {
      problems.push({ path: ['companions', n, 'owner'], message: `${player.id}, as in players[${n}]` });
    }
    if (id !== companionId(player.seat)) {
      const message = `the companion of ${player.id} is ${companionId(player.seat)}`;
      problems.push({ path: ['companions', n, 'id'], message });
    }
    if (position !== null && (health === 0 || player.presence === 'left')) {
      const message = 'null, for one that has fallen or whose player has left';
      problems.push({ path: ['companions', n, 'position'], message });
    }
    if (position === null && health > 0 && player.position !== null) {
      const message = 'a position, for one that is alive beside its player';
      problems.push({ path: ['companions', n, 'position'], message });
    }
    return problems;
  });
}

function monsterProblems({ status, monsters }: World): WorldProblem[] {
  const problems = monsters.flatMap(({ kind, health }, n) => {
    const most = monsterKind(kind).health;
    return health <= most
      ? []
      : [{ path: ['monsters', n, 'health'], message: `at most ${most}, for a ${kind}` }];
  });
  if (status !== 'won' || monsters.length === 0) return problems;
  return [...problems, { path: ['status'], message: 'not won while there are monsters' }];
}

function itemProblems({ companions, items }: World): WorldProblem[] {
  return items.flatMap(({ leftBy }, n) =>
    leftBy === null || companions.some(({ id }) => id === leftBy)
      ? []
      : [{ path: ['items', n, 'leftBy'], message: `no companion is called ${leftBy}` }],
  );
}
