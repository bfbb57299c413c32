import { z } from 'zod';
import { report } from './form-errors.ts';
import { httpUrl } from './primitives.ts';

const picture = z.object({ url: httpUrl }).nullish();

const embed = z.object({
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: httpUrl.nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: z.string().min(1).max(2048), icon_url: httpUrl.nullish() }).nullish(),
  author: z
    .object({ name: z.string().min(1).max(256), url: httpUrl.nullish(), icon_url: httpUrl.nullish() })
    .nullish(),
  image: picture,
  thumbnail: picture,
  fields: z
    .array(
      z.object({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().nullish(),
      }),
    )
    .max(25)
    .nullish(),
});
export type Embed = z.infer<typeof embed>;

/** All embeds of a message together may hold this many characters. */
const maxCharacters = 6000;

function countCharacters(value: Embed): number {
  const texts = [value.title, value.description, value.footer?.text, value.author?.name];
  for (const field of value.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

export const embeds = z
  .array(embed)
  .max(10)
  .check((context) => {
    const characters = context.value.reduce((sum, value) => sum + countCharacters(value), 0);
    if (characters > maxCharacters) {
      report(context, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxCharacters}`);
    }
  });
