import { itemKind, monsterKind } from '../../game/model/catalogue.ts';
import type { Item } from '../../game/model/world.ts';
import { constant, type LuaValue, NIL, text } from '../vm/values.ts';

export type EntitySort = 'player' | 'companion' | 'monster' | 'item';

const NOTHING: readonly Item[] = [];

/** What an entity needs of the cast that it belongs to. */
export interface Company {
  /** Ticks, by the cast's own count. */
  readonly now: number;
  /** Makes the Lua value that stands for a new entity. */
  makeValue(entity: Entity): LuaValue;
  /** The entity of an item that lies, or is held, at this cell. */
  item(item: Item, row: number, col: number): Entity;
}

/**
 * An entity as a program knows it: the state of the last tick in which it was there. The same entity is
 * the same object, and the same Lua value, for as long as the machine keeps its program.
 */
export class Entity {
  readonly id: string;
  readonly sort: EntitySort;
  /** Who plays it, for players and companions: a seat, and with it the id, may go to somebody else. */
  readonly user: string | null;
  readonly name: string;
  readonly nameValue: LuaValue;
  readonly weakness: LuaValue;
  readonly description: LuaValue;
  /** The Lua value that stands for it. */
  readonly value: LuaValue;
  readonly cast: Company;
  /** The tick, by the cast's own count, in which it was last there; earlier than now: it is gone. */
  seen = -1;
  health = 0;
  row = 0;
  col = 0;
  items: readonly Item[] = NOTHING;
  /** The table of custom fields, once it has one. */
  custom: LuaValue | null = null;

  constructor(id: string, sort: EntitySort, user: string | null, name: string, cast: Company) {
    this.cast = cast;
    this.id = id;
    this.sort = sort;
    this.user = user;
    this.name = name;
    // Kinds are a fixed vocabulary; people's names are not.
    this.nameValue = user === null ? constant(name) : text(name);
    this.weakness = sort === 'monster' ? constant(monsterKind(name).weakness) : NIL;
    this.description = sort === 'item' ? constant(itemKind(name).description) : NIL;
    this.value = cast.makeValue(this);
  }

  /** Whether it is on the board, or held by somebody who is. */
  get isThere(): boolean {
    return this.seen === this.cast.now;
  }

  /** Notes where and how it is in the tick `now`. */
  place(now: number, health: number, row: number, col: number, items: readonly Item[] = NOTHING): void {
    this.seen = now;
    this.health = health;
    this.row = row;
    this.col = col;
    this.items = items;
  }
}
