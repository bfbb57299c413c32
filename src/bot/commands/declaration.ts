import type { Answer, Content } from '../answer.ts';
import type { Language, Say } from '../words/say.ts';

/** Discord's locales that every command speaks beside English, the language of the plain fields. */
export const LOCALES = ['de'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in English and in every other language of the project; a missing one does not compile. */
export type Localised = { readonly en: string } & { readonly [Name in Locale]: string };

interface CommonOption {
  /** Its name in the other languages; the English one is its key. */
  readonly name: Omit<Localised, 'en'>;
  readonly description: Localised;
  readonly required?: true;
  /** Suggests values while one is typed; whatever is sent is still checked by the handler. */
  readonly suggested?: true;
}
/** `least` and `most`: of a text its length, of a number itself. */
export type OptionDeclaration =
  | (CommonOption & {
      readonly type: 'text';
      readonly least?: number;
      readonly most: number;
      readonly choices?: readonly { readonly value: string; readonly name: Localised }[];
    })
  | (CommonOption & { readonly type: 'whole number'; readonly least: number; readonly most: number });

export type OptionsDeclaration = Readonly<Record<string, OptionDeclaration>>;

/** What a handler gets for declared options: checked, and undefined where it was left out. */
export type OptionValues<Options extends OptionsDeclaration> = {
  readonly [Name in keyof Options]:
    | (Options[Name]['type'] extends 'text' ? string : number)
    | (Options[Name] extends { readonly required: true } ? never : undefined);
};

/** Whoever used a command, button or form, and where. */
export interface Caller {
  readonly userId: string;
  /** As the guild sees it; anything that Discord lets people call themselves. */
  readonly name: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Holds Discord's permission "Manage Server", as Discord says with the interaction itself. */
  readonly managesGuild: boolean;
  /** What they read Discord in, if we speak it. */
  readonly language: Language;
  /** Speaks it. */
  readonly say: Say;
}

/** What a handler knows about the use of its command. */
export interface Call extends Caller {
  /** Puts another content into the answer, as often as wanted, also long after it was given. */
  revise(content: Content): Promise<void>;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Who may use a command. `managers`: those with "Manage Server"; checked here as well as by Discord. */
export type Permission = 'everyone' | 'managers';

/** One thing that can be typed, such as `/dungeon new`. */
export interface CommandDeclaration<Tools, Options extends OptionsDeclaration = OptionsDeclaration> {
  /** As it is typed: `dungeon new`, `admin limits set`, `help`. */
  readonly path: string;
  /** The last word of the path in the other languages. */
  readonly name: Omit<Localised, 'en'>;
  readonly description: Localised;
  /** One or two sentences for the manual; English. */
  readonly manual: string;
  readonly options: Options;
  readonly permission: Permission;
  /** Nobody but the asker sees "thinking" where the answer takes long; the answer itself says who sees it. */
  readonly isPrivate: boolean;
  run(call: Call, values: OptionValues<Options>, tools: Tools): Promise<Answer>;
  suggest?(
    caller: Caller,
    option: keyof Options & string,
    typed: Readonly<Record<string, string>>,
    tools: Tools,
  ): Promise<readonly Suggestion[]>;
}

/** A folder of commands: `dungeon`, `admin limits`. */
export interface GroupDeclaration {
  readonly path: string;
  readonly name: Omit<Localised, 'en'>;
  readonly description: Localised;
}

/** A command as the table holds it: what its options are is known to its own file only. */
export type AnyCommand<Tools> = CommandDeclaration<Tools, OptionsDeclaration>;

/** Declares a command; what `run` gets follows from `options`. */
export function command<Tools, const Options extends OptionsDeclaration>(
  declaration: CommandDeclaration<Tools, Options>,
): AnyCommand<Tools> {
  // The values given to `run` are those that parse.ts read by these very options.
  return declaration as unknown as AnyCommand<Tools>;
}
