import { actsIn } from '../plan/acts.ts';
import { isEndless } from '../plan/endless.ts';
import { type ActPart, mapActs } from '../plan/map-plan.ts';
import type { Action, Plan, Sequence } from '../plan/plan.ts';
import { noteOfPlan } from '../plan/plan-note.ts';

/** What there is to make one plan of. */
interface Halves {
  /** Of what runs; null where nobody knows. */
  readonly running: Plan | null;
  /** Of the words by themselves; null where they mean nothing alone. */
  readonly alone: Plan | null;
  /** Of the running order and the words in one sentence. */
  readonly joint: Plan | null;
}

/** Plans that the words may have meant, the likeliest first; or that they want something after what never ends. */
export type Combined =
  | { readonly ok: true; readonly plans: readonly Plan[] }
  | { readonly ok: false; readonly why: 'endless' | 'unclear' };

const INSTEAD = /\b(?:instead|rather)\b/i;
const AFTERWARDS = /^(?:and )?(?:then|after(?:wards| that)|when (?:you are |you're )?done|finally)\b/i;
const BESIDES = /^(?:and|also|plus)\b|\b(?:also|too|as well|besides|first)[.!]*$/i;

/** The words without what only says how they go with what runs. */
export function bareWords(words: string): string {
  const bare = words
    .replace(/^(?:and |but |no,? |please )+/i, '')
    .replace(/^(?:instead|rather|then|after(?:wards| that)|finally|also|plus)\b,? */i, '')
    .replace(/,? *\b(?:instead|as well|too)[.!]*$/i, '');
  return bare === '' ? words : bare;
}

/** Makes one plan of what runs and of words about it, by rules that a person could say. */
export function combine(words: string, { running, alone, joint }: Halves): Combined {
  if (INSTEAD.test(words)) return alone === null ? UNCLEAR : found([alone]);
  if (running === null) return joint === null ? UNCLEAR : found([joint]);
  if (AFTERWARDS.test(words)) return after(running, alone, joint);
  const candidates = [
    alone === null ? null : around(running, alone),
    alone === null || BESIDES.test(words) ? null : replaced(running, alone),
    joint !== null && keeps(joint, running) ? joint : null,
    alone === null ? null : beside(running, alone),
  ];
  const key = noteOfPlan(running);
  const plans = candidates.filter((plan) => plan !== null).filter((plan) => noteOfPlan(plan) !== key);
  return plans.length === 0 ? UNCLEAR : found(plans);
}

const UNCLEAR: Combined = { ok: false, why: 'unclear' };

function found(plans: readonly Plan[]): Combined {
  return { ok: true, plans };
}

function after(running: Plan, alone: Plan | null, joint: Plan | null): Combined {
  if (isEndless(running)) return { ok: false, why: 'endless' };
  if (alone !== null) return found([[...running, ...alone]]);
  return joint !== null && keeps(joint, running) ? found([joint]) : UNCLEAR;
}

/** A condition that is looked at all the time, with what runs wherever it does not hold. */
function around(running: Plan, alone: Plan): Plan | null {
  const [block] = alone;
  if (alone.length !== 1 || (block?.part !== 'react' && block?.part !== 'if')) return null;
  if (!isFiller(block.no)) return null;
  return [{ part: 'react', when: block.when, yes: block.yes, no: running }];
}

/** What a model puts where nothing was said. */
function isFiller(parts: Sequence): boolean {
  return parts.every((part) => part.part === 'act' && part.action.do === 'stay');
}

/** The one action that was named again takes the place of the one of its kind. */
function replaced(running: Plan, alone: Plan): Plan | null {
  const [only] = alone;
  if (alone.length !== 1 || only?.part !== 'act') return null;
  const kind = kindOf(only.action);
  const alike = actsIn(running).filter(({ action }) => kindOf(action) === kind);
  const swap = (act: ActPart): ActPart =>
    kindOf(act.action) === kind ? { ...only, safe: only.safe || act.safe } : act;
  // Of several nobody knows which one is meant.
  return alike.length === 1 ? mapActs(running, swap) : null;
}

/** Staying so many steps away from the person is a way of following. */
function kindOf(action: Action): string {
  return action.do === 'keep' && action.place.at === 'me' ? 'follow' : action.do;
}

/** Whether a plan still does all that another does, maybe in another way, and something more or else. */
function keeps(plan: Plan, running: Plan): boolean {
  const kinds = actsIn(plan).map(({ action }) => kindOf(action));
  return actsIn(running).every(({ action }) => {
    const at = kinds.indexOf(kindOf(action));
    if (at !== -1) kinds.splice(at, 1);
    return at !== -1;
  });
}

/** What nothing was said of how it goes together: what ends comes first where the other one has no end. */
function beside(running: Plan, alone: Plan): Plan | null {
  if (isAvoiding(alone)) return mapActs(running, (act) => ({ ...act, safe: true }));
  const known = new Set(actsIn(running).map((act) => noteOfPlan([act])));
  if (actsIn(alone).every((act) => known.has(noteOfPlan([act])))) return null;
  if (!isEndless(running)) return [...running, ...alone];
  return isEndless(alone) ? null : [...alone, ...running];
}

function isAvoiding(plan: Plan): boolean {
  const [only] = plan;
  return (
    plan.length === 1 && only?.part === 'act' && only.action.do === 'avoid' && only.action.monster === null
  );
}
