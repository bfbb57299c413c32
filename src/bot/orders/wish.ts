import type { OrderKind } from '../../queue/order.ts';

/** What somebody wants of a companion (`do`), or of the program that it runs. */
export interface Wish {
  readonly kind: OrderKind;
  /** What was typed; for `fix` what went wrong, for `refactor` its aim. */
  readonly text: string;
}
