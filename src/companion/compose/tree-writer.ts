import { listOf } from '../plan/about.ts';
import { describeAction, describeCondition } from '../plan/describe.ts';
import { isEndless } from '../plan/endless.ts';
import { isHappening } from '../plan/happening.ts';
import type { ActPart } from '../plan/map-plan.ts';
import type { Condition, Part, Plan, Sequence } from '../plan/plan.ts';
import { luaCondition } from './condition.ts';
import type { HelperName } from './helpers.ts';
import { commentText, indented, luaString } from './lua-text.ts';
import type { LuaText, Watched } from './lua-writer.ts';
import type { RuntimeName } from './runtime.ts';
import { luaSelection } from './selection.ts';

/** Writes the tree of a plan's parts in Lua, and notes what it needs of the runtime. */
export class TreeWriter {
  readonly helpers = new Set<HelperName>();
  readonly watches = new Set<Watched>();
  readonly runtime = new Set<RuntimeName>();
  readonly #nameOf: (act: ActPart) => string;

  /** @param nameOf the Lua name of the function that begins an action's program. */
  constructor(nameOf: (act: ActPart) => string) {
    this.#nameOf = nameOf;
  }

  /** The whole plan; its parts are numbered in what is said where there are several. */
  write(plan: Plan): string {
    const [only] = plan;
    return plan.length === 1 && only !== undefined ? this.#part(only) : this.#sequence(plan, true);
  }

  #sequence(parts: Sequence, numbered = false): string {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return this.#part(only);
    this.runtime.add('sequence');
    const list = indented(parts.map((part) => this.#commented(part)).join(',\n'));
    return `sequence({\n${list},\n}${numbered ? ', true' : ''})`;
  }

  #commented(part: Part): string {
    const comment = part.part === 'act' ? `-- ${commentText(describeAction(part.action))}\n` : '';
    return comment + this.#part(part);
  }

  #part(part: Part): string {
    switch (part.part) {
      case 'act':
        return this.#act(part);
      case 'if':
        return this.#call('if_so', [
          this.#condition(part.when),
          this.#sequence(part.yes),
          part.no.length === 0 ? this.#word('nothing') : this.#sequence(part.no),
        ]);
      case 'react':
        return this.#call('react', [
          this.#condition(part.when),
          this.#sequence(part.yes),
          part.no.length === 0 ? this.#word('rest') : this.#sequence(part.no),
          String(isEndless(part.yes)),
        ]);
      case 'until':
        return this.#call('until_so', [this.#condition(part.when), this.#sequence(part.do)]);
      case 'every':
        return this.#call('every', [
          String(Math.max(1, part.turns)),
          this.#sequence(part.do),
          part.otherwise.length === 0 ? this.#word('rest') : this.#sequence(part.otherwise),
          String(isEndless(part.do)),
        ]);
      case 'each':
        return this.#call('each', [
          this.#condition(part.when),
          String(isHappening(part.when)),
          this.#sequence(part.do),
          part.otherwise.length === 0 ? this.#word('rest') : this.#sequence(part.otherwise),
          String(isEndless(part.do)),
        ]);
      case 'within':
        return this.#call('within', [String(part.turns), this.#sequence(part.do)]);
      case 'either':
        return this.#call(
          'either',
          part.of.map((one) => this.#sequence(one)),
        );
      case 'saying':
        return this.#call('saying', [luaString(part.text), this.#sequence(part.do)]);
      case 'repeat':
        return this.#call('again', [
          part.times === null ? 'math.huge' : String(part.times),
          this.#sequence(part.do),
        ]);
    }
  }

  #act(act: ActPart): string {
    if (act.action.do === 'stop') return this.#word('halt');
    if (act.action.do === 'say') {
      this.runtime.add('speak');
      return `speak(${luaString(act.action.text)})`;
    }
    if (act.action.do === 'steps') {
      this.watches.add('walked');
      return this.#word('steps_taken');
    }
    const things = act.only === undefined ? null : listOf(act.action);
    if (act.only === undefined || things === null) {
      this.runtime.add('step');
      return `step(${this.#nameOf(act)})`;
    }
    const choose = this.#noted(luaSelection(act.only, things));
    return this.#call('step_with', [this.#nameOf(act), luaString(things.list), choose]);
  }

  #condition(when: Condition): string {
    const condition = luaCondition(when);
    const lua = this.#noted(condition);
    const parameters = condition.watches.has('turns') ? 'turns' : '';
    return `-- ${commentText(describeCondition(when))}\nfunction(${parameters}) return ${lua} end`;
  }

  /** The Lua of a text, whose needs are noted. */
  #noted({ lua, helpers, watches }: LuaText): string {
    for (const helper of helpers) this.helpers.add(helper);
    for (const watch of watches) this.watches.add(watch);
    return lua;
  }

  #call(name: RuntimeName, parameters: readonly string[]): string {
    this.runtime.add(name);
    return `${name}(\n${indented(parameters.join(',\n'))}\n)`;
  }

  #word(name: RuntimeName): string {
    this.runtime.add(name);
    return name;
  }
}
