import { z } from 'zod';
import { componentType, stringSelect, textDisplay } from './components.ts';
import { report } from './form-errors.ts';
import { componentId, customId } from './primitives.ts';

const maxRows = 5;

const textInput = z
  .object({
    type: z.literal(componentType.textInput),
    id: componentId,
    custom_id: customId,
    style: z.int().min(1).max(2),
    label: z.string().min(1).max(45).nullish(),
    placeholder: z.string().max(100).nullish(),
    value: z.string().max(4000).nullish(),
    required: z.boolean().nullish(),
    min_length: z.int().min(0).max(4000).nullish(),
    max_length: z.int().min(1).max(4000).nullish(),
  })
  .check((context) => {
    const { min_length: shortest, max_length: longest, value } = context.value;
    if (shortest && longest && shortest > longest) {
      report(context, 'BASE_TYPE_INVALID', 'min_length must not be above max_length.', ['min_length']);
    }
    if (value && longest && value.length > longest) {
      report(context, 'BASE_TYPE_BAD_LENGTH', `Must be ${longest} or fewer in length.`, ['value']);
    }
  });
export type TextInput = z.infer<typeof textInput>;

const row = z
  .object({ type: z.literal(componentType.row), id: componentId, components: z.array(textInput).length(1) })
  .check((context) => {
    if (!context.value.components[0]?.label) {
      report(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['components', 0, 'label']);
    }
  });

const label = z.object({
  type: z.literal(componentType.label),
  id: componentId,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelect]),
});

/** A form that a person fills in. */
export const modal = z
  .object({
    custom_id: customId,
    title: z.string().min(1).max(45),
    components: z
      .array(z.discriminatedUnion('type', [row, label, textDisplay]))
      .min(1)
      .max(maxRows),
  })
  .check((context) => {
    const seen = new Set<string>();
    for (const { field, path } of fieldsOf(context.value)) {
      if (seen.has(field.custom_id)) {
        const message = 'Component custom id cannot be duplicated';
        report(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', message, ['components', ...path, 'custom_id']);
      }
      seen.add(field.custom_id);
    }
  });
export type Modal = z.infer<typeof modal>;
export type ModalField = TextInput | z.infer<typeof stringSelect>;

/** The fields of a modal that a person fills in, and where they stand. */
export function fieldsOf(
  value: Pick<Modal, 'components'>,
): { readonly field: ModalField; readonly path: readonly (string | number)[] }[] {
  return value.components.flatMap((component, index) => {
    if (component.type === componentType.label) {
      return [{ field: component.component, path: [index, 'component'] }];
    }
    if (component.type === componentType.row) {
      return component.components.map((field, column) => ({ field, path: [index, 'components', column] }));
    }
    return [];
  });
}
