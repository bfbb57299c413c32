import { z } from 'zod';
import { report } from './form-errors.ts';
import { componentId, customId, emoji, httpUrl, snowflake } from './primitives.ts';

/** Discord's numbers for the kinds of component. */
export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

const buttonStyle = { link: 5, premium: 6 } as const;

const button = z
  .object({
    type: z.literal(componentType.button),
    id: componentId,
    style: z.int().min(1).max(6),
    label: z.string().max(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: httpUrl.max(512).nullish(),
    sku_id: snowflake.nullish(),
    disabled: z.boolean().nullish(),
  })
  .check((context) => {
    const { style, label, emoji: picture, custom_id, url } = context.value;
    const required = (field: string) =>
      report(context, 'BASE_TYPE_REQUIRED', 'This field is required', [field]);
    if (style === buttonStyle.premium) {
      if (!context.value.sku_id) required('sku_id');
      return;
    }
    if (!label && !picture)
      report(context, 'BUTTON_COMPONENT_MISSING_LABEL', 'A button must have a label or an emoji', ['label']);
    if (style === buttonStyle.link) {
      if (!url) required('url');
      if (custom_id)
        report(context, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
    } else {
      if (!custom_id) required('custom_id');
      if (url)
        report(context, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
    }
  });
export type Button = z.infer<typeof button>;

const choice = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

/** A menu of texts, in a message or in a modal. */
export const stringSelect = z
  .object({
    type: z.literal(componentType.stringSelect),
    id: componentId,
    custom_id: customId,
    options: z.array(choice).min(1).max(25),
    placeholder: z.string().max(150).nullish(),
    min_values: z.int().min(0).max(25).nullish(),
    max_values: z.int().min(1).max(25).nullish(),
    disabled: z.boolean().nullish(),
    required: z.boolean().nullish(),
  })
  .check((context) => {
    const values = new Set<string>();
    for (const [index, { value }] of context.value.options.entries()) {
      if (values.has(value)) {
        const path = ['options', index, 'value'];
        report(
          context,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
          path,
        );
      }
      values.add(value);
    }
  });
export type StringSelect = z.infer<typeof stringSelect>;

const row = z
  .object({
    type: z.literal(componentType.row),
    id: componentId,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect]))
      .min(1)
      .max(5),
  })
  .check((context) => {
    const { components: members } = context.value;
    if (members.length > 1 && members.some((member) => member.type === componentType.stringSelect)) {
      const message = 'The specified component exceeds the maximum width';
      report(context, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, ['components', 1]);
    }
  });

const media = z.object({ url: httpUrl });
const describedMedia = { description: z.string().max(1024).nullish(), spoiler: z.boolean().nullish() };

export const textDisplay = z.object({
  type: z.literal(componentType.textDisplay),
  id: componentId,
  content: z.string().min(1).max(4000),
});

const thumbnail = z.object({
  type: z.literal(componentType.thumbnail),
  id: componentId,
  media,
  ...describedMedia,
});

const section = z.object({
  type: z.literal(componentType.section),
  id: componentId,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  type: z.literal(componentType.mediaGallery),
  id: componentId,
  items: z
    .array(z.object({ media, ...describedMedia }))
    .min(1)
    .max(10),
});

const file = z.object({
  type: z.literal(componentType.file),
  id: componentId,
  file: media,
  spoiler: z.boolean().nullish(),
});

const separator = z.object({
  type: z.literal(componentType.separator),
  id: componentId,
  divider: z.boolean().nullish(),
  spacing: z.int().min(1).max(2).nullish(),
});

const inContainer = [row, textDisplay, section, mediaGallery, file, separator] as const;

const container = z.object({
  type: z.literal(componentType.container),
  id: componentId,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1).max(40),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
});

const topLevel = z.discriminatedUnion('type', [...inContainer, container]);

/** The components of a message, before it is known whether it is of the second kind. */
export const components = z.array(topLevel).max(40);
export type Components = z.infer<typeof components>;
type Row = z.infer<typeof row>;
type AnyComponent = Components[number] | Row['components'][number] | z.infer<typeof section>['accessory'];

/** A component that stands in a message, and where. */
export interface Placed {
  readonly component: AnyComponent;
  readonly path: readonly (string | number)[];
}

/** Every component, however deep, in the order in which people see them. */
export function flatten(list: readonly AnyComponent[], path: Placed['path'] = []): Placed[] {
  return list.flatMap((component, index) => {
    const here = [...path, index];
    const placed: Placed[] = [{ component, path: here }];
    if ('components' in component) placed.push(...flatten(component.components, [...here, 'components']));
    if ('accessory' in component)
      placed.push({ component: component.accessory, path: [...here, 'accessory'] });
    return placed;
  });
}

/** Numbers the components that came without an id, as Discord does in its answers. */
export function withIds(list: Components): Components {
  const numbered = structuredClone(list);
  flatten(numbered).forEach(({ component }, index) => {
    component.id ??= index + 1;
  });
  return numbered;
}
