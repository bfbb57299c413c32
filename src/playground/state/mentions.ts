import type { AllowedMentions } from '../validation/messages.ts';
import { messageFlags, type Pings } from './types.ts';

/**
 * Code is shown as it is: nothing in it pings or becomes a link. A backslash is no such protection:
 * whether it stops a ping is not documented, so the playground assumes the worse.
 */
const code = /```[\s\S]*?```|``[^\n]*?``|`[^`\n]*`/g;

/**
 * Who a message pings: what its content mentions, as far as `allowed_mentions` lets it. Without that
 * field everything mentioned is pinged.
 */
export function findPings(content: string, allowed: AllowedMentions | null | undefined): Pings {
  const text = content.replace(code, ' ');
  const may = (kind: 'users' | 'roles' | 'everyone', id?: string): boolean => {
    if (!allowed || allowed.parse?.includes(kind)) return true;
    return id !== undefined && kind !== 'everyone' && (allowed[kind]?.includes(id) ?? false);
  };
  const mentioned = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  return {
    everyone: /@(everyone|here)/.test(text) && may('everyone'),
    userIds: mentioned(/<@!?(\d{17,19})>/g).filter((id) => may('users', id)),
    roleIds: mentioned(/<@&(\d{17,19})>/g).filter((id) => may('roles', id)),
  };
}

/** The links that Discord would show a preview of. */
export function findLinkPreviews(message: { readonly content: string; readonly flags: number }): string[] {
  if (message.flags & messageFlags.suppressEmbeds) return [];
  const text = message.content.replace(code, ' ').replace(/<https?:\/\/[^>\s]+>/g, ' ');
  return [...text.matchAll(/https?:\/\/[^\s<]+/g)].map((match) => match[0]);
}
