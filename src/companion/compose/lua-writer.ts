import { CORNERS, type Corner, type Heading, type Place } from '../plan/plan.ts';
import type { HelperName } from './helpers.ts';
import { luaString } from './lua-text.ts';

/** Variables of the composed program that its text reads, beside the Companion API. */
export type Watched = 'began' | 'before' | 'turns' | 'walked';

/** A piece of Lua, and what it needs around it. */
export interface LuaText {
  readonly lua: string;
  readonly helpers: ReadonlySet<HelperName>;
  readonly watches: ReadonlySet<Watched>;
}

/** Of whom a distance is measured: `one` is a parameter of the function around it. */
export type Measured = 'ai' | 'player' | 'one';

/** Writes expressions over the globals of the Companion API, and notes what they need. */
export class LuaWriter {
  readonly helpers = new Set<HelperName>();
  readonly watches = new Set<Watched>();

  /** In steps; endless where there is nothing that the place may mean. */
  distance(who: Measured, place: Place): string {
    switch (place.at) {
      case 'me':
        return `${who}:distance_to(player)`;
      case 'you':
        return `${who}:distance_to(ai)`;
      case 'start':
        return `${who}:distance_to(${this.watch('began')})`;
      case 'item':
        return `${this.use('distance_to_nearest')}(items, ${who}, ${luaString(place.name)})`;
      case 'monster':
        return `${this.use('distance_to_nearest')}(monsters, ${who}, ${luaString(place.name)})`;
      case 'nearest': {
        const list = place.of === 'weapon' ? `${this.use('weapons_on_floor')}()` : `${place.of}s`;
        return place.to === 'you'
          ? `${this.use('distance_to_nearest')}(${list}, ${who})`
          : `${this.use('distance_to_yours')}(${list}, ${who})`;
      }
      case 'middle':
        return `${who}:distance_to(${this.use('floor_near')}((#maze + 1) // 2, (#maze[1] + 1) // 2))`;
      case 'corner':
        return place.corner === 'near'
          ? `math.min(${CORNERS.map((corner) => this.#toCorner(who, corner)).join(', ')})`
          : this.#toCorner(who, place.corner);
      case 'edge':
        return toEdge(`${who}.position`, place.edge);
      case 'player':
        return place.name === null
          ? `${this.use('distance_to_nearest')}(${this.use('other_players')}(), ${who})`
          : `${this.use('distance_to_nearest')}(players, ${who}, ${luaString(place.name)})`;
      case 'cell':
        return `${who}:distance_to({${place.row}, ${place.col}})`;
      case 'row':
      case 'col':
        return `math.abs(${who}.position.${place.at} - ${place.number})`;
    }
  }

  #toCorner(who: Measured, corner: Corner): string {
    const row = corner.startsWith('t') ? '1' : '#maze';
    const col = corner.endsWith('l') ? '1' : '#maze[1]';
    return `${who}:distance_to(${this.use('floor_near')}(${row}, ${col}))`;
  }

  protected use(helper: HelperName): string {
    this.helpers.add(helper);
    return helper;
  }

  protected watch(variable: Watched): string {
    this.watches.add(variable);
    return variable;
  }
}

/** The walls around a level are its first and last rows and columns. */
function toEdge(position: string, edge: Heading): string {
  switch (edge) {
    case 'up':
      return `${position}.row - 2`;
    case 'down':
      return `#maze - 1 - ${position}.row`;
    case 'left':
      return `${position}.col - 2`;
    case 'right':
      return `#maze[1] - 1 - ${position}.col`;
  }
}
