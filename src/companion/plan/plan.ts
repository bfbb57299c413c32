/** Directions as people say them; north is up. */
export const HEADINGS = ['up', 'down', 'left', 'right'] as const;
export type Heading = (typeof HEADINGS)[number];

/** A corner of the dungeon: top or bottom, left or right. */
export const CORNERS = ['tl', 'tr', 'bl', 'br'] as const;
export type Corner = (typeof CORNERS)[number];

/** Of what the nearest one can be meant. */
export const NEAREST = ['item', 'monster', 'weapon'] as const;
export type Nearest = (typeof NEAREST)[number];

/** Somewhere in the dungeon, as an order names it: "me" is who gave the order, "you" the companion. */
export type Place =
  | { readonly at: 'me' }
  | { readonly at: 'you' }
  /** Where the companion stood when its program began. */
  | { readonly at: 'start' }
  | { readonly at: 'middle' }
  | { readonly at: 'item'; readonly name: string }
  | { readonly at: 'monster'; readonly name: string }
  /** Nearest to the companion (`you`) or to the person (`me`). */
  | { readonly at: 'nearest'; readonly of: Nearest; readonly to: Who }
  | { readonly at: 'corner'; readonly corner: Corner }
  /** The nearest corner. */
  | { readonly at: 'corner'; readonly corner: 'near' }
  | { readonly at: 'edge'; readonly edge: Heading }
  /** 1-based, as programs and people see positions. */
  | { readonly at: 'cell'; readonly row: number; readonly col: number }
  /** Anywhere in a row or column, 1-based. */
  | { readonly at: 'row' | 'col'; readonly number: number }
  /** Another player by name; null: the nearest of them. */
  | { readonly at: 'player'; readonly name: string | null };

/** An item or a monster by its name. */
export type Thing = Extract<Place, { readonly at: 'item' | 'monster' }>;

/** `any`: whichever is nearest. `weapon`: whatever some monster is weak to, and what that needs. */
export type Items =
  | { readonly count: number | 'all'; readonly item: { readonly name: string } | 'any' | 'weapon' }
  /** All but those of one kind. */
  | { readonly count: 'all'; readonly item: { readonly except: string } };

/** `any`: whichever is nearest. */
export type Foes =
  | { readonly count: number | 'all'; readonly monster: { readonly name: string } | 'any' }
  | { readonly count: 'all'; readonly monster: { readonly except: string } };

/** By what one of several is the first. */
export type Ranking =
  /** Nearest to a place, or farthest from it. */
  | { readonly by: 'near' | 'far'; readonly place: Place }
  /** Second nearest to the companion. */
  | { readonly by: 'second' }
  /** Topmost, leftmost ... */
  | { readonly by: Heading }
  /** With the least or the most health. */
  | { readonly by: 'weak' | 'strong' };

/** Which of several an action is about; settled when its turn comes. */
export type Selection =
  | Ranking
  /** All that are at most so many steps from a place. */
  | { readonly by: 'within'; readonly steps: number; readonly place: Place }
  /** All that are in one half of the dungeon. */
  | { readonly by: 'half'; readonly half: Heading };

/** Who is asked about: the person or the companion. */
export type Who = 'me' | 'you';
/** Those two, or another player by name; null: the nearest of them. */
export type Person = Who | { readonly player: string | null };

export const SMALL_TALK = ['hello', 'thanks', 'praise', 'insult', 'bye', 'joke', 'love'] as const;

/** What is counted. */
export type Countable =
  | { readonly of: 'monsters' | 'items' | 'weapons' | 'players' | 'floor' }
  | { readonly of: 'monster' | 'item'; readonly name: string };

/** One thing that a companion is to do: what one program is written for. */
export type Action =
  // Tasks: they end.
  | { readonly do: 'come' }
  | { readonly do: 'goto'; readonly place: Place }
  | { readonly do: 'get' | 'bring'; readonly items: Items }
  /** Of what it holds: `give` hands it over, nothing is fetched for that. */
  | { readonly do: 'give' | 'drop'; readonly items: Items }
  | { readonly do: 'kill'; readonly foes: Foes }
  | { readonly do: 'arm'; readonly monster: string | null }
  /** `wall`: until one is met. */
  | { readonly do: 'walk'; readonly heading: Heading; readonly steps: number | 'wall' }
  | { readonly do: 'stroll'; readonly steps: number }
  /** The cell so many steps to one side of somebody or something: 1 is right beside it. */
  | { readonly do: 'side'; readonly side: Heading; readonly steps: number; readonly place: Place }
  /** At most so many steps on the way there. */
  | { readonly do: 'toward'; readonly steps: number; readonly place: Place }
  /** As many as walls allow; `far`: to where nothing is farther from it. */
  | { readonly do: 'away'; readonly steps: number | 'far'; readonly place: Place }
  /** Next to it, on any side, never onto it: a thing is not picked up. */
  | { readonly do: 'beside'; readonly place: Place }
  | { readonly do: 'wait'; readonly turns: number }
  | { readonly do: 'say'; readonly text: string }
  /** That what was waited for has come, or what was to be done is done, in the companion's own words. */
  | { readonly do: 'report' }
  /** How many steps were taken since the order came. */
  | { readonly do: 'steps' }
  /** One number a turn: from 1 up to it, or from it down to 1. */
  | { readonly do: 'recite'; readonly way: 'up' | 'down'; readonly number: number }
  | { readonly do: 'explore' }
  | { readonly do: 'route'; readonly place: Place }
  // Standing: they have no end.
  | { readonly do: 'follow'; readonly distance: number | null; readonly place: Place }
  /** Round and round it, next to it; so many times, and done, where `rounds` says so. */
  | { readonly do: 'circle'; readonly rounds: number | null; readonly place: Place }
  /** In between two of them, wherever they go. */
  | { readonly do: 'between'; readonly places: readonly [Place, Place] }
  | { readonly do: 'stay' | 'wander' | 'mirror' | 'dance' | 'tally' }
  | { readonly do: 'patrol'; readonly places: readonly Place[] }
  | { readonly do: 'guard' | 'lead'; readonly place: Place }
  /** null: all monsters. */
  | { readonly do: 'avoid'; readonly monster: string | null }
  /** At least so far away; `isExact`: neither nearer nor farther. */
  | { readonly do: 'keep'; readonly distance: number; readonly isExact: boolean; readonly place: Place }
  // Questions: answered at once.
  | { readonly do: 'count'; readonly what: Countable }
  /** How many somebody carries; null: things of any kind. */
  | { readonly do: 'carries'; readonly who: Person; readonly item: string | null }
  | { readonly do: 'where'; readonly place: Place }
  | { readonly do: 'far'; readonly from: Place; readonly to: Place }
  /** Which of two things is nearer to somebody. */
  | { readonly do: 'which'; readonly who: Who; readonly of: readonly [Thing, Thing] }
  | { readonly do: 'who' | 'use'; readonly item: string }
  | { readonly do: 'has'; readonly who: Person; readonly item: string }
  | { readonly do: 'health'; readonly whose: Person | 'all' | { readonly monster: string } }
  /** null: all monsters, or any. */
  | { readonly do: 'weak' | 'can'; readonly monster: string | null }
  | { readonly do: 'alive'; readonly monster: string }
  | { readonly do: 'bag'; readonly who: Person }
  | { readonly do: 'danger'; readonly who: Who }
  | { readonly do: 'list'; readonly what: 'monsters' | 'items' | 'players' | 'weapons' }
  | { readonly do: 'doing' | 'help' }
  // The rest.
  | { readonly do: 'stop' | 'unknown' }
  | { readonly do: 'chat'; readonly topic: (typeof SMALL_TALK)[number] };

export type Verb = Action['do'];

type WithVerb<One extends Action, Wanted extends Verb> = One extends Action
  ? Wanted extends One['do']
    ? Omit<One, 'do'> & { readonly do: Wanted }
    : never
  : never;
/** The action of one verb. */
export type ActionOf<One extends Verb> = WithVerb<Action, One>;

export const COMPARISONS = ['below', 'above', 'most', 'least', 'is'] as const;
/** `most`: at most; `least`: at least. */
export type Comparison = (typeof COMPARISONS)[number];

/** Something that can be so or not, looked at in one moment. */
export type Condition =
  /** Whether the companion (`near`) or the person (`close`) is at most `distance` steps from a place. */
  | { readonly if: 'near' | 'close'; readonly place: Place; readonly distance: number | null }
  /** One of a kind of item or monster (`monster`: of any kind) is at most `distance` steps from a place. */
  | {
      readonly if: 'by';
      readonly what: Thing | { readonly at: 'monster'; readonly name: null };
      readonly place: Place;
      readonly distance: number | null;
    }
  /** Somebody stands on that very square. */
  | { readonly if: 'on'; readonly who: Who; readonly place: Place }
  /** The row or column in which somebody stands, 1-based. */
  | { readonly if: 'row' | 'col'; readonly who: Who; readonly is: Comparison; readonly value: number }
  /** Somebody is nearer to the first place than to the second. */
  | { readonly if: 'closer'; readonly who: Who; readonly place: Place; readonly than: Place }
  /** Holds at least `count` of it. */
  | {
      readonly if: 'has';
      readonly who: Person;
      readonly count: number;
      readonly item: { readonly name: string } | 'any' | 'weapon';
    }
  /** Somebody is nearer to a place than the other of the two, the companion and the person. */
  | { readonly if: 'nearer'; readonly who: Who; readonly place: Place }
  /** The first place lies on that side of the second, or in the same row or column. */
  | {
      readonly if: 'lies';
      readonly side: Heading | 'row' | 'col';
      readonly of: readonly [Place, Place];
    }
  /** The companion holds what it takes to kill it; null: any monster that is there. */
  | { readonly if: 'can'; readonly monster: string | null }
  /** How many things somebody holds. */
  | { readonly if: 'bag'; readonly who: Person; readonly is: Comparison; readonly value: number | Who }
  /** Of a kind of monster the weakest counts; 0 where none is left. */
  | {
      readonly if: 'health';
      readonly who: { readonly monster: string };
      readonly is: Comparison;
      readonly value: number;
    }
  | { readonly if: 'health'; readonly who: Person; readonly is: Comparison; readonly value: number | Who }
  | { readonly if: 'hurt'; readonly who: Person }
  | { readonly if: 'count'; readonly what: Countable; readonly is: Comparison; readonly value: number }
  | { readonly if: 'gone'; readonly what: Countable }
  /** So many turns since this part of the plan began. */
  | { readonly if: 'turns'; readonly turns: number }
  /** Whether somebody has moved, or stood still, since the turn before. */
  | { readonly if: 'moves' | 'still'; readonly who: Who }
  /** Since the turn before one of that kind of monster has died; null: any monster. */
  | { readonly if: 'died'; readonly monster: string | null }
  /** Since the turn before somebody has picked something up, or been given it; null: anything. */
  | { readonly if: 'took'; readonly who: Who; readonly item: string | null }
  /** Since the turn before somebody has lost health. */
  | { readonly if: 'lost'; readonly who: Who }
  | { readonly if: 'not'; readonly not: Condition }
  | { readonly if: 'and' | 'or'; readonly of: readonly [Condition, Condition] };

/** A part of a plan: an action, or parts under a condition. */
export type Part =
  /** `safe`: keeping clear of monsters on the way. `only`: which of several things the action is about. */
  | { readonly part: 'act'; readonly action: Action; readonly safe: boolean; readonly only?: Selection }
  /** Decided once, when its turn comes. */
  | { readonly part: 'if'; readonly when: Condition; readonly yes: Sequence; readonly no: Sequence }
  /** Decided anew at every turn. */
  | { readonly part: 'react'; readonly when: Condition; readonly yes: Sequence; readonly no: Sequence }
  | { readonly part: 'until'; readonly when: Condition; readonly do: Sequence }
  /** Done to its end each time that something happens or becomes so; `otherwise` in between. */
  | { readonly part: 'each'; readonly when: Condition; readonly do: Sequence; readonly otherwise: Sequence }
  /** Over after so many turns if not before. */
  | { readonly part: 'within'; readonly turns: number; readonly do: Sequence }
  /** One of them, by chance. */
  | { readonly part: 'either'; readonly of: readonly [Sequence, Sequence] }
  /** With those words spoken all the while. */
  | { readonly part: 'saying'; readonly text: string; readonly do: Sequence }
  | { readonly part: 'every'; readonly turns: number; readonly do: Sequence; readonly otherwise: Sequence }
  /** `times` null: for ever. */
  | { readonly part: 'repeat'; readonly times: number | null; readonly do: Sequence };

/** Parts that are done one after the other. */
export type Sequence = readonly Part[];

/** What an order means: its parts, one after the other. */
export type Plan = Sequence;
