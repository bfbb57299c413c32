import { discordError } from '../errors.ts';
import { withIds } from '../validation/components.ts';
import { fieldError, parseForm } from '../validation/form-errors.ts';
import { type AttachmentRequest, type MessagePayload, messagePayload } from '../validation/messages.ts';
import { findPings } from './mentions.ts';
import { type Attachment, type Message, type MessageBody, messageFlags, type Upload } from './types.ts';

/** Bytes that all files of a message may have together, for a guild without boosts. */
const maxUploadBytes = 10 * 1024 * 1024;
const maxAttachments = 10;

const settableFlags =
  messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

/** A request that carries a message. */
export interface MessageRequest {
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** Where in the whole request the message stands, for errors that name the path. */
  readonly path?: readonly string[];
}

export interface Composed {
  readonly body: MessageBody;
  readonly payload: MessagePayload;
}

/**
 * The body of a new message.
 * @throws DiscordError 50035 with the path of a mistake, 50006 when nothing would be shown, 40005 when files are too large.
 */
export function composeMessage(request: MessageRequest, nextId: () => string): Composed {
  const payload = parseForm(messagePayload, request.body ?? {}, request.path);
  const body: MessageBody = {
    content: (payload.content ?? '').trim(),
    embeds: payload.embeds ?? [],
    components: withIds(payload.components ?? []),
    attachments: composeAttachments(payload.attachments ?? [], request.files, [], nextId),
    flags: (payload.flags ?? 0) & settableFlags,
    pings: findPings(payload.content ?? '', payload.allowed_mentions),
  };
  refuseEmpty(body);
  return { body, payload };
}

/** What an edit makes of a message: fields that the request does not name stay as they are. */
export function composeEdit(message: Message, request: MessageRequest, nextId: () => string): Composed {
  const isSecondKind = message.flags & messageFlags.componentsV2;
  const sent = (request.body ?? {}) as Record<string, unknown>;
  const withKind = isSecondKind ? { ...sent, flags: Number(sent.flags ?? 0) | isSecondKind } : sent;
  const payload = parseForm(messagePayload, withKind, request.path);
  const keep = <Value>(value: Value | null | undefined, before: Value, empty: Value): Value =>
    value === undefined ? before : (value ?? empty);
  const kept = payload.attachments ? [] : message.attachments;
  const added = composeAttachments(payload.attachments ?? [], request.files, message.attachments, nextId);
  const content = keep(payload.content, message.content, '').trim();
  const body: MessageBody = {
    content,
    embeds: keep(payload.embeds, message.embeds, []),
    components: payload.components === undefined ? message.components : withIds(payload.components ?? []),
    attachments: [...kept, ...added],
    flags: payload.flags === undefined ? message.flags : mergeFlags(message.flags, payload.flags ?? 0),
    pings: payload.content === undefined ? message.pings : findPings(content, payload.allowed_mentions),
  };
  refuseEmpty(body);
  return { body, payload };
}

function mergeFlags(before: number, sent: number): number {
  return (before & ~messageFlags.suppressEmbeds) | (sent & settableFlags);
}

function refuseEmpty(body: MessageBody): void {
  const parts = [body.content, body.embeds, body.components, body.attachments];
  if (parts.every((part) => part.length === 0)) throw discordError(50006);
}

/** The attachments that a request names: files of its own by number, those already there by id. */
function composeAttachments(
  requested: readonly AttachmentRequest[],
  files: readonly Upload[],
  present: readonly Attachment[],
  nextId: () => string,
): Attachment[] {
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > maxUploadBytes) throw discordError(40005);
  const named = requested.map((wanted, position) => {
    const existing = present.find((attachment) => attachment.id === String(wanted.id));
    if (existing) return existing;
    const file = files.find((candidate) => candidate.index === Number(wanted.id));
    if (!file) {
      const message = `No file was sent as files[${wanted.id}].`;
      throw fieldError(['attachments', position, 'id'], 'ATTACHMENT_NOT_FOUND', message);
    }
    return toAttachment(file, nextId, wanted);
  });
  const unnamed = files.filter((file) => !requested.some((wanted) => Number(wanted.id) === file.index));
  const all = [...named, ...unnamed.map((file) => toAttachment(file, nextId))];
  if (all.length > maxAttachments) {
    throw fieldError(
      ['attachments'],
      'BASE_TYPE_BAD_LENGTH',
      `Must be ${maxAttachments} or fewer in length.`,
    );
  }
  return all;
}

function toAttachment(file: Upload, nextId: () => string, wanted?: AttachmentRequest): Attachment {
  return {
    id: nextId(),
    filename: wanted?.filename ?? file.filename,
    description: wanted?.description ?? null,
    contentType: file.contentType,
    bytes: file.bytes,
  };
}
