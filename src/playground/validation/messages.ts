import { z } from 'zod';
import { messageFlags } from '../state/types.ts';
import { type Components, components, componentType, flatten } from './components.ts';
import { embeds } from './embeds.ts';
import { report } from './form-errors.ts';
import { snowflake } from './primitives.ts';

/** Characters of a message's content; Discord's schema says 4000, which only subscribers may use. */
const maxContent = 2000;
/** Rows of buttons and menus in a message of the first kind. */
const maxRows = 5;
/** Components of a message of the second kind, at all depths, and characters of its texts. */
const maxComponents = 40;
const maxDisplayedText = 4000;

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(snowflake).max(100).nullish(),
    roles: z.array(snowflake).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .check((context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (context.value.parse?.includes(kind) && context.value[kind]?.length) {
        const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
        report(context, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
      }
    }
  });
export type AllowedMentions = z.infer<typeof allowedMentions>;

const attachment = z.object({
  id: z.union([snowflake, z.string().regex(/^\d$/), z.int().min(0)]),
  filename: z.string().max(1024).nullish(),
  description: z.string().max(1024).nullish(),
});
export type AttachmentRequest = z.infer<typeof attachment>;

const unsupported = z.null('The playground does not support this field.').optional();

/** What posting, editing and answering with a message have in common. */
export const messagePayload = z
  .object({
    content: z.string().max(maxContent).nullish(),
    embeds: embeds.nullish(),
    components: components.nullish(),
    attachments: z.array(attachment).max(10).nullish(),
    allowed_mentions: allowedMentions.nullish(),
    flags: z.int().min(0).nullish(),
    tts: z.boolean().nullish(),
    message_reference: z.object({ message_id: snowflake }).nullish(),
    poll: unsupported,
    sticker_ids: unsupported,
  })
  .check((context) => {
    const { value } = context;
    if ((value.flags ?? 0) & messageFlags.componentsV2) checkSecondKind(context);
    else checkFirstKind(context, value.components ?? []);
    checkCustomIds(context, value.components ?? []);
  });
export type MessagePayload = z.infer<typeof messagePayload>;

type Context = z.core.ParsePayload<MessagePayload>;

function checkFirstKind(context: Context, list: Components): void {
  for (const [index, component] of list.entries()) {
    if (component.type !== componentType.row) {
      const message = 'Value of field "type" must be one of (1,).';
      report(context, 'UNION_TYPE_CHOICES', message, ['components', index, 'type']);
    }
  }
  if (list.length > maxRows) {
    const message = `Must be between 1 and ${maxRows} in length.`;
    report(context, 'BASE_TYPE_BAD_LENGTH', message, ['components']);
  }
}

function checkSecondKind(context: Context): void {
  const { value } = context;
  for (const field of ['content', 'embeds'] as const) {
    if (value[field]?.length) {
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      report(context, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message, [field]);
    }
  }
  const placed = flatten(value.components ?? []);
  if (placed.length > maxComponents) {
    const message = `The message has ${placed.length} components; the most is ${maxComponents}.`;
    report(context, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message, ['components']);
  }
  const characters = placed.reduce(
    (sum, { component }) =>
      sum + (component.type === componentType.textDisplay ? component.content.length : 0),
    0,
  );
  if (characters > maxDisplayedText) {
    const message = `The texts hold ${characters} characters; the most is ${maxDisplayedText}.`;
    report(context, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message, ['components']);
  }
}

function checkCustomIds(context: Context, list: Components): void {
  const seen = new Set<string>();
  for (const { component, path } of flatten(list)) {
    const id = 'custom_id' in component ? component.custom_id : null;
    if (!id) continue;
    if (seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      report(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', message, ['components', ...path, 'custom_id']);
    }
    seen.add(id);
  }
}
