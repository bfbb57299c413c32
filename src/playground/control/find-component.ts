import type { Message } from '../state/types.ts';
import { type Button, componentType, flatten, type StringSelect } from '../validation/components.ts';
import { Refusal } from './refusal.ts';

/** The button with this custom id or label. @throws Refusal unless it is there and can be pressed. */
export function findButton(message: Message, button: string): Button & { readonly custom_id: string } {
  const buttons = flatten(message.components)
    .map(({ component }) => component)
    .filter((component): component is Button => component.type === componentType.button);
  const found =
    buttons.find(({ custom_id }) => custom_id === button) ?? buttons.find(({ label }) => label === button);
  if (!found) throw new Refusal(`The message has no button ${button}.`);
  if (found.disabled) throw new Refusal(`The button ${button} is disabled.`);
  const { custom_id } = found;
  if (!custom_id) throw new Refusal(`The button ${button} is a link.`);
  return { ...found, custom_id };
}

/** The menu with this custom id. @throws Refusal unless it is there and enabled. */
export function findMenu(message: Message, customId: string): StringSelect {
  const menu = flatten(message.components)
    .map(({ component }) => component)
    .find(
      (component): component is StringSelect => 'custom_id' in component && component.custom_id === customId,
    );
  if (menu?.type !== componentType.stringSelect) throw new Refusal(`The message has no menu ${customId}.`);
  if (menu.disabled) throw new Refusal(`The menu ${customId} is disabled.`);
  return menu;
}
