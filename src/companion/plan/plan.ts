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
  | { readonly at: 'cell'; readonly row: number; readonly col: number };

/** An item or a monster by its name. */
export type Thing = Extract<Place, { readonly at: 'item' | 'monster' }>;

/** `any`: whichever is nearest. `weapon`: whatever some monster is weak to, and what that needs. */
export type Items =
  | { readonly count: number | 'all'; readonly item: { readonly name: string } | 'any' | 'weapon' }
  /** All but those of one kind. */
  | { readonly count: 'all'; readonly item: { readonly except: string } };

/** `any`: whichever is nearest to the companion; `mine`: whichever is nearest to the person. */
export type Foes =
  | { readonly count: number | 'all'; readonly monster: { readonly name: string } | 'any' }
  | { readonly count: 1; readonly monster: 'mine' }
  | { readonly count: 'all'; readonly monster: { readonly except: string } };

/** Who is asked about: the person or the companion. */
export type Who = 'me' | 'you';

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
  /** All that the companion holds; all but those of one kind, where one is named. */
  | { readonly do: 'give'; readonly except: string | null }
  | { readonly do: 'drop'; readonly items: Items }
  | { readonly do: 'kill'; readonly foes: Foes }
  | { readonly do: 'arm'; readonly monster: string | null }
  /** `wall`: until one is met. */
  | { readonly do: 'walk'; readonly heading: Heading; readonly steps: number | 'wall' }
  | { readonly do: 'stroll'; readonly steps: number }
  /** The cell right beside somebody or something, on one side. */
  | { readonly do: 'side'; readonly side: Heading; readonly place: Place }
  /** `toward`: at most so many steps on the way there. `away`: as many as walls allow. */
  | { readonly do: 'toward' | 'away'; readonly steps: number; readonly place: Place }
  | { readonly do: 'wait'; readonly turns: number }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'explore' }
  | { readonly do: 'route'; readonly place: Place }
  // Standing: they have no end.
  | { readonly do: 'follow'; readonly distance: number | null }
  | { readonly do: 'stay' | 'wander' | 'mirror' | 'dance' | 'tally' }
  | { readonly do: 'patrol'; readonly places: readonly Place[] }
  | { readonly do: 'guard' | 'lead'; readonly place: Place }
  /** null: all monsters. */
  | { readonly do: 'avoid'; readonly monster: string | null }
  | { readonly do: 'keep'; readonly distance: number; readonly place: Place }
  // Questions: answered at once.
  | { readonly do: 'count'; readonly what: Countable }
  /** How many somebody carries; null: things of any kind. */
  | { readonly do: 'carries'; readonly who: Who; readonly item: string | null }
  | { readonly do: 'where'; readonly place: Place }
  | { readonly do: 'far'; readonly from: Place; readonly to: Place }
  /** Which of two things is nearer to somebody. */
  | { readonly do: 'which'; readonly who: Who; readonly of: readonly [Thing, Thing] }
  | { readonly do: 'who' | 'use'; readonly item: string }
  | { readonly do: 'has'; readonly who: Who; readonly item: string }
  | { readonly do: 'health'; readonly whose: Who | 'all' | { readonly monster: string } }
  /** null: all monsters, or any. */
  | { readonly do: 'weak' | 'can'; readonly monster: string | null }
  | { readonly do: 'alive'; readonly monster: string }
  | { readonly do: 'bag' | 'danger'; readonly who: Who }
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
      readonly who: Who;
      readonly count: number;
      readonly item: { readonly name: string } | 'any' | 'weapon';
    }
  /** The companion holds what it takes to kill it; null: any monster that is there. */
  | { readonly if: 'can'; readonly monster: string | null }
  /** How many things somebody holds. */
  | { readonly if: 'bag'; readonly who: Who; readonly is: Comparison; readonly value: number }
  /** Of a kind of monster the weakest counts; 0 where none is left. */
  | {
      readonly if: 'health';
      readonly who: { readonly monster: string };
      readonly is: Comparison;
      readonly value: number;
    }
  | { readonly if: 'health'; readonly who: Who; readonly is: Comparison; readonly value: number }
  | { readonly if: 'hurt'; readonly who: Who }
  | { readonly if: 'count'; readonly what: Countable; readonly is: Comparison; readonly value: number }
  | { readonly if: 'gone'; readonly what: Countable }
  /** So many turns since this part of the plan began. */
  | { readonly if: 'turns'; readonly turns: number }
  /** Whether the person has moved, or stood still, since the turn before. */
  | { readonly if: 'moves' | 'still' }
  | { readonly if: 'not'; readonly not: Condition }
  | { readonly if: 'and' | 'or'; readonly of: readonly [Condition, Condition] };

/** A part of a plan: an action, or parts under a condition. */
export type Part =
  /** `safe`: keeping clear of monsters on the way. */
  | { readonly part: 'act'; readonly action: Action; readonly safe: boolean }
  /** Decided once, when its turn comes. */
  | { readonly part: 'if'; readonly when: Condition; readonly yes: Sequence; readonly no: Sequence }
  /** Decided anew at every turn. */
  | { readonly part: 'react'; readonly when: Condition; readonly yes: Sequence; readonly no: Sequence }
  | { readonly part: 'until'; readonly when: Condition; readonly do: Sequence }
  | { readonly part: 'every'; readonly turns: number; readonly do: Sequence; readonly otherwise: Sequence }
  /** `times` null: for ever. */
  | { readonly part: 'repeat'; readonly times: number | null; readonly do: Sequence };

/** Parts that are done one after the other. */
export type Sequence = readonly Part[];

/** What an order means: its parts, one after the other. */
export type Plan = Sequence;
