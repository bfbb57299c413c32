/** What the bot says, as plain values: the Discord side (discord/payload.ts) turns them into payloads. */

export const BUTTON_LOOKS = ['primary', 'secondary', 'success', 'danger'] as const;
export type ButtonLook = (typeof BUTTON_LOOKS)[number];

export interface Button {
  /** Comes back with a click; at most 100 characters. */
  readonly id: string;
  /** 1 to 80 characters. */
  readonly label: string;
  readonly look: ButtonLook;
  readonly isDisabled?: boolean;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A message's content. Nothing in it pings anybody or shows a link's preview, whatever the text. */
export interface Content {
  /** Discord's Markdown, 1 to 2000 UTF-16 units; what people wrote goes through escape.ts first. */
  readonly text: string;
  /** Up to 5 rows of up to 5. Without it the message has no buttons. */
  readonly buttons?: readonly (readonly Button[])[];
  readonly file?: TextFile;
}

/** One field for text, in a window of its own. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly field: {
    readonly id: string;
    readonly label: string;
    readonly placeholder: string;
    readonly longest: number;
  };
}

/** How an interaction is answered. */
export type Answer = (
  | {
      /** A new message; private ones are seen by the asker only. */
      readonly type: 'reply';
      readonly content: Content;
      readonly isPrivate: boolean;
    }
  | {
      /** The message whose button was used becomes this. */
      readonly type: 'update';
      readonly content: Content;
    }
  | { readonly type: 'form'; readonly form: Form }
  | {
      /** The click counts, and the message stays as it is. */
      readonly type: 'noted';
    }
) & {
  /** Called when the answer is out, or could not be sent. */
  readonly afterwards?: (isSent: boolean) => void;
};

/** Seen by the asker only: refusals, and what concerns nobody else. */
export function privately(text: string, more: Omit<Content, 'text'> = {}): Answer {
  return { type: 'reply', content: { text, ...more }, isPrivate: true };
}

/** Seen by the whole channel. */
export function publicly(text: string, more: Omit<Content, 'text'> = {}): Answer {
  return { type: 'reply', content: { text, ...more }, isPrivate: false };
}
