import type { Things } from '../plan/about.ts';
import type { Heading, Ranking, Selection } from '../plan/plan.ts';
import { luaString } from './lua-text.ts';
import { type LuaText, LuaWriter } from './lua-writer.ts';

/** A selection as a Lua function: of a list of a program's, those that are meant. */
export function luaSelection(only: Selection, things: Things): LuaText {
  const writer = new SelectionWriter();
  const lua = writer.write(only, things);
  return { lua, helpers: writer.helpers, watches: writer.watches };
}

class SelectionWriter extends LuaWriter {
  write(only: Selection, { kind }: Things): string {
    const isMeant = this.#isMeant(kind);
    if (only.by === 'within') {
      return `function(list) return ${this.use('those_within')}(list, ${isMeant}, ${only.steps}, function(one) return ${this.distance('one', only.place)} end) end`;
    }
    if (only.by === 'half') {
      const [measure, most] = HALVES[only.half];
      return `function(list) return ${this.use('those_within')}(list, ${isMeant}, ${most}, function(one) return ${measure} end) end`;
    }
    const nth = only.by === 'second' ? 2 : 1;
    return `function(list) return ${this.use('first_by')}(list, ${isMeant}, ${nth}, function(one) return ${this.#measure(only)} end) end`;
  }

  #isMeant(kind: Things['kind']): string {
    if (kind === null) return 'function(one) return true end';
    if (kind === 'weapon') return `function(one) return ${this.use('is_weapon')}[one.name] end`;
    return 'name' in kind
      ? `function(one) return one.name == ${luaString(kind.name)} end`
      : `function(one) return one.name ~= ${luaString(kind.except)} end`;
  }

  /** What is least of the one that is meant. */
  #measure(only: Ranking): string {
    switch (only.by) {
      case 'near':
        return this.distance('one', only.place);
      case 'far':
        return `-(${this.distance('one', only.place)})`;
      case 'second':
        return 'ai:distance_to(one)';
      case 'weak':
        return 'one.health';
      case 'strong':
        return '-one.health';
      default:
        return SIDES[only.by];
    }
  }
}

/** A measure and its most, of what is in a half; the middle row and column are in none. */
const HALVES: Readonly<Record<Heading, readonly [string, string]>> = {
  up: ['one.position.row * 2', '#maze'],
  down: ['-one.position.row * 2', '-#maze - 2'],
  left: ['one.position.col * 2', '#maze[1]'],
  right: ['-one.position.col * 2', '-#maze[1] - 2'],
};

const SIDES: Readonly<Record<Heading, string>> = {
  up: 'one.position.row',
  down: '-one.position.row',
  left: 'one.position.col',
  right: '-one.position.col',
};
