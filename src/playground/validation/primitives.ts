import { z } from 'zod';

/** An id of Discord's. */
export const snowflake = z.string().regex(/^\d{17,19}$/, 'Value is not snowflake.');

export const customId = z.string().min(1).max(100);

/** A number that Discord may give a component; the playground gives them itself. */
export const componentId = z.int().min(0).nullish();

export const httpUrl = z
  .string()
  .max(2048)
  .regex(/^(https?|attachment):\/\//, 'Scheme must be one of (http, https).');

/** The flag stands apart because it is newer than the compiler's target, which refuses it in a literal. */
const unicodeSets = 'v';
const unicodeEmoji = new RegExp('^\\p{RGI_Emoji}$', unicodeSets);

/** One emoji; people often leave out the last mark (U+FE0F) that asks for its coloured form. */
const isUnicodeEmoji = (name: string): boolean =>
  unicodeEmoji.test(name) || unicodeEmoji.test(`${name}\ufe0f`);

/** Either a Unicode emoji by name, or a custom one by id. */
export const emoji = z
  .object({ id: snowflake.nullish(), name: z.string().max(32).nullish(), animated: z.boolean().nullish() })
  .check((context) => {
    const { id, name } = context.value;
    if (!id && !(name && isUnicodeEmoji(name))) {
      context.issues.push({
        code: 'custom',
        message: 'Invalid emoji',
        path: ['name'],
        input: name,
        params: { discordCode: 'COMPONENT_INVALID_EMOJI' },
      });
    }
  });
