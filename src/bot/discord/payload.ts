import {
  type ActionRowData,
  type AttachmentPayload,
  type ButtonComponentData,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type ModalComponentData,
  TextInputStyle,
} from 'discord.js';
import type { ButtonLook, Content, Form } from '../answer.ts';

const STYLES: Readonly<Record<ButtonLook, ButtonComponentData['style']>> = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
};

export interface Payload {
  readonly content: string;
  readonly components: ActionRowData<ButtonComponentData>[];
  readonly files: AttachmentPayload[];
  readonly allowedMentions: { readonly parse: [] };
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** A message that pings nobody and shows no link's preview, whatever its text. */
export function payloadOf({ text, buttons = [], file }: Content): Payload {
  return {
    content: text,
    components: buttons.map((row) => ({
      type: ComponentType.ActionRow,
      components: row.map(
        ({ id, label, look, isDisabled }) =>
          ({
            type: ComponentType.Button,
            customId: id,
            label,
            style: STYLES[look],
            disabled: isDisabled === true,
          }) as ButtonComponentData,
      ),
    })),
    files: file === undefined ? [] : [{ name: file.name, attachment: Buffer.from(file.text) }],
    allowedMentions: { parse: [] },
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** The same in place of what a message shows: files that it had go. */
export function replacementOf(content: Content): Payload & { readonly attachments: [] } {
  return { ...payloadOf(content), attachments: [] };
}

export function modalOf({ id, title, field }: Form): ModalComponentData {
  return {
    customId: id,
    title,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            customId: field.id,
            label: field.label,
            placeholder: field.placeholder,
            maxLength: field.longest,
            style: TextInputStyle.Short,
            required: true,
          },
        ],
      },
    ],
  };
}
