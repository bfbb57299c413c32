import { componentType } from '../validation/components.ts';
import { fieldsOf, type Modal, type ModalField } from '../validation/modals.ts';
import { Refusal } from './refusal.ts';

/** What a person fills in, by the field's custom id: a text, or the chosen values of a menu. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

type Json = Record<string, unknown>;

/** The `data` of a filled-in modal's interaction. @throws Refusal for what the client would not send. */
export function modalData(modal: Modal, values: FieldValues): Json {
  const known = fieldsOf(modal).map(({ field }) => field.custom_id);
  const unknown = Object.keys(values).find((id) => !known.includes(id));
  if (unknown) throw new Refusal(`The form has no field ${unknown}; it has ${known.join(', ')}.`);
  const components = modal.components.map((component, index): Json => {
    const place = { type: component.type, id: component.id ?? index + 1 };
    if (component.type === componentType.row) {
      return { ...place, components: component.components.map((field) => fill(field, values)) };
    }
    return component.type === componentType.label
      ? { ...place, component: fill(component.component, values) }
      : place;
  });
  return { custom_id: modal.custom_id, components };
}

function fill(field: ModalField, values: FieldValues): Json {
  const common = { type: field.type, id: field.id ?? 0, custom_id: field.custom_id };
  const given = values[field.custom_id];
  if (field.type === componentType.stringSelect) {
    const preset = field.options.filter((option) => option.default).map(({ value }) => value);
    return { ...common, values: checkChosen(field, given ?? preset) };
  }
  return { ...common, value: checkText(field, given ?? field.value ?? '') };
}

function checkText(field: Extract<ModalField, { type: 4 }>, value: string | readonly string[]): string {
  const { custom_id: name, min_length: shortest, max_length: longest } = field;
  if (typeof value !== 'string') throw new Refusal(`The field ${name} is a text.`);
  if (value === '' && field.required !== false) throw new Refusal(`The field ${name} is required.`);
  if (value !== '' && value.length < (shortest ?? 0)) {
    throw new Refusal(`The field ${name} needs ${shortest} characters or more.`);
  }
  if (value.length > (longest ?? 4000)) {
    throw new Refusal(`The field ${name} takes ${longest ?? 4000} characters at most.`);
  }
  return value;
}

/** Checks what was chosen in a menu. @throws Refusal for too few, too many or unknown values. */
export function checkChosen(
  menu: Extract<ModalField, { type: 3 }>,
  chosen: string | readonly string[],
): readonly string[] {
  const values = typeof chosen === 'string' ? [chosen] : chosen;
  const unknown = values.find((value) => !menu.options.some((option) => option.value === value));
  if (unknown !== undefined) throw new Refusal(`The menu ${menu.custom_id} has no value ${unknown}.`);
  const fewest = menu.min_values ?? 1;
  const most = menu.max_values ?? 1;
  if (values.length < fewest || values.length > most) {
    throw new Refusal(`The menu ${menu.custom_id} takes ${fewest} to ${most} values.`);
  }
  return values;
}
