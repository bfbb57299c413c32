import type { CompanionTurn } from '../../game/model/mind.ts';
import type { Companion, Item, Player } from '../../game/model/world.ts';
import type { LuaValue } from '../vm/values.ts';
import { type Company, Entity, type EntitySort } from './entity.ts';

/** The Lua values of everybody and everything on the board, in the world's order. */
export interface Lists {
  readonly players: readonly LuaValue[];
  readonly companions: readonly LuaValue[];
  readonly monsters: readonly LuaValue[];
  readonly items: readonly LuaValue[];
}

/** Everything that a machine's program has met, by id, brought up to date at the start of each tick. */
export class Cast implements Company {
  readonly #entities = new Map<string, Entity>();
  readonly makeValue: (entity: Entity) => LuaValue;
  #now = 0;

  /** @param makeValue makes the Lua value that stands for a new entity. */
  constructor(makeValue: (entity: Entity) => LuaValue) {
    this.makeValue = makeValue;
  }

  get now(): number {
    return this.#now;
  }

  /** Reads this tick's world; whoever is not in it counts as gone from now on. */
  refresh({ world }: CompanionTurn): Lists {
    this.#now++;
    const players: LuaValue[] = [];
    const companions: LuaValue[] = [];
    const monsters: LuaValue[] = [];
    const items: LuaValue[] = [];
    for (let index = 0; index < world.players.length; index++) {
      const player = world.players[index];
      const companion = world.companions[index];
      if (player === undefined || companion === undefined) continue;
      this.#meetFighter(player, 'player', player, players);
      this.#meetFighter(companion, 'companion', player, companions);
    }
    for (const { id, kind, health, position } of world.monsters) {
      const entity = this.#entities.get(id) ?? this.add(id, 'monster', null, kind);
      entity.place(this.#now, health, position.row, position.col);
      monsters.push(entity.value);
    }
    for (const item of world.items) {
      items.push(this.item(item, item.position.row, item.position.col).value);
    }
    return { players, companions, monsters, items };
  }

  /** Takes in what the program's own companion just did. */
  refreshOwn({ companion, player }: CompanionTurn): void {
    this.#meetFighter(companion, 'companion', player, []);
  }

  /** The entity of a player or companion, who may have fallen before the program ever met it. */
  fighter({ id }: Player | Companion, sort: 'player' | 'companion', { user, name }: Player): Entity {
    const known = this.#entities.get(id);
    if (known !== undefined && known.user === user) return known;
    return this.add(id, sort, user, sort === 'player' ? name : `${name}'s companion`);
  }

  /** The entity of an item that lies, or is held, at this cell. */
  item(item: Item, row: number, col: number): Entity {
    const entity = this.#entities.get(item.id) ?? this.add(item.id, 'item', null, item.kind);
    // An item has no health of its own: 1 says that it still exists.
    entity.place(this.#now, 1, row, col);
    return entity;
  }

  /** Every entity met so far, in the order of meeting. */
  all(): Iterable<Entity> {
    return this.#entities.values();
  }

  /** An entity that nobody goes by any more: its id is somebody else's now. */
  stranger(id: string, sort: EntitySort, user: string | null, name: string): Entity {
    return new Entity(id, sort, user, name, this);
  }

  /** Takes in an entity, which from now on is the one of that id. */
  add(id: string, sort: EntitySort, user: string | null, name: string): Entity {
    const entity = this.stranger(id, sort, user, name);
    this.#entities.set(id, entity);
    return entity;
  }

  #meetFighter(
    fighter: Player | Companion,
    sort: 'player' | 'companion',
    player: Player,
    list: LuaValue[],
  ): void {
    if (fighter.position === null) return;
    const { row, col } = fighter.position;
    const entity = this.fighter(fighter, sort, player);
    entity.place(this.#now, fighter.health, row, col, fighter.items);
    list.push(entity.value);
    for (const item of fighter.items) this.item(item, row, col);
  }
}
