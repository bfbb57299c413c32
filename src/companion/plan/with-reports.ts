import { describeAction, describeCondition } from './describe.ts';
import type { Condition, Part, Plan, Sequence } from './plan.ts';

/** What there is to tell where a plan says "report" without words. */
type News = string;

const NOTHING_BEFORE: News = 'Here I am, ready.';

/**
 * A plan in which each "report" has its words: what was waited for, what has become so, or what was done before it.
 */
export function withReports(plan: Plan): Plan {
  return wordedSequence(plan, NOTHING_BEFORE);
}

function wordedSequence(parts: Sequence, news: News): Sequence {
  let latest = news;
  return parts.map((part) => {
    const worded = wordedPart(part, latest);
    latest = newsOf(part) ?? latest;
    return worded;
  });
}

function wordedPart(part: Part, news: News): Part {
  switch (part.part) {
    case 'act':
      return part.action.do === 'report' ? { ...part, action: { do: 'say', text: news } } : part;
    case 'if':
    case 'react': {
      const otherwise = happened({ if: 'not', not: part.when });
      return {
        ...part,
        yes: wordedSequence(part.yes, happened(part.when)),
        no: wordedSequence(part.no, otherwise),
      };
    }
    case 'each':
      return {
        ...part,
        do: wordedSequence(part.do, happened(part.when)),
        otherwise: wordedSequence(part.otherwise, news),
      };
    case 'every':
      return { ...part, do: wordedSequence(part.do, news), otherwise: wordedSequence(part.otherwise, news) };
    case 'either':
      return { ...part, of: [wordedSequence(part.of[0], news), wordedSequence(part.of[1], news)] };
    case 'until':
    case 'repeat':
    case 'within':
    case 'saying':
      return { ...part, do: wordedSequence(part.do, news) };
  }
}

/** What there is to tell after a part; null: nothing new. */
function newsOf(part: Part): News | null {
  if (part.part === 'until') return happened(part.when);
  if (part.part !== 'act' || part.action.do === 'report' || part.action.do === 'say') return null;
  return `I did it: ${describeAction(part.action)}.`;
}

function happened(condition: Condition): News {
  return `Listen: ${describeCondition(condition)}.`;
}
