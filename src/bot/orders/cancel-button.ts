import type { Button } from '../answer.ts';

const PREFIX = 'cancel:';

export function cancelButton(orderId: string): Button {
  return { id: `${PREFIX}${orderId}`, label: 'Cancel', look: 'danger' };
}

/** The order that a button cancels; null for other buttons. */
export function cancelledOrderOf(buttonId: string): string | null {
  return buttonId.startsWith(PREFIX) ? buttonId.slice(PREFIX.length) : null;
}
