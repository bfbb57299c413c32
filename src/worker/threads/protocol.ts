import type { Completion, CompletionRequest, PromptFamily } from '../../companion/completer.ts';
import type { AttemptReport } from '../../companion/fulfil/fulfilment.ts';
import type { Order } from '../../queue/order.ts';
import type { Outcome, Progress } from '../../queue/reply.ts';

/** A model as a thread knows it; the model itself stays with the main thread. */
export interface ModelName {
  readonly name: string;
  readonly family: PromptFamily;
}

/** How an order ended, and what it took. */
export interface WorkReport {
  readonly outcome: Outcome;
  /** What answered, or was asked last; null where nobody was asked. */
  readonly brain: string | null;
  readonly attempts: readonly AttemptReport[];
  readonly tokens: number;
  readonly millis: number;
}

/** `text` and `completed` answer a thread's `complete` of the same number. */
export type ToThread =
  | { readonly type: 'work'; readonly order: Order; readonly models: readonly ModelName[] }
  | { readonly type: 'cancel' }
  | { readonly type: 'text'; readonly call: number; readonly added: string; readonly tokens: number }
  | { readonly type: 'completed'; readonly call: number; readonly completion: Completion };

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  /** Asks the model of this index; `abandon` takes the question back. */
  | {
      readonly type: 'complete';
      readonly call: number;
      readonly model: number;
      readonly request: CompletionRequest;
    }
  | { readonly type: 'abandon'; readonly call: number }
  | { readonly type: 'done'; readonly report: WorkReport }
  /** A defect of ours. */
  | { readonly type: 'broke'; readonly stack: string };
