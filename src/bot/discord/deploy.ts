import { PermissionsBitField, REST, Routes } from 'discord.js';
import type { Secret } from '../../config/secret.ts';
import { registrationOf } from '../commands/registration.ts';
import { COMMANDS, GROUPS } from '../commands/table.ts';

/** What the bot needs in a channel: to post and edit boards, also in threads, and to attach programs. */
const PERMISSIONS = new PermissionsBitField([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'AttachFiles',
  'ReadMessageHistory',
]);

interface Application {
  readonly id: string;
  readonly name: string;
}

/** What registering came to. */
export interface Registered {
  readonly application: Application;
  /** The commands' names. */
  readonly commands: readonly string[];
  /** The page on which somebody who manages a server invites the bot to it. */
  readonly inviteUrl: string;
}

/** Registers the commands for all servers of the bot; what was registered before goes. */
export async function registerCommands(token: Secret, apiUrl: string): Promise<Registered> {
  const rest = new REST({ api: apiUrl }).setToken(token.reveal());
  const application = (await rest.get(Routes.currentApplication())) as Application;
  const commands = registrationOf(COMMANDS, GROUPS);
  await rest.put(Routes.applicationCommands(application.id), { body: commands });
  const query = new URLSearchParams({
    client_id: application.id,
    scope: 'bot applications.commands',
    permissions: PERMISSIONS.bitfield.toString(),
  });
  return {
    application,
    commands: commands.map(({ name }) => name),
    inviteUrl: `https://discord.com/oauth2/authorize?${query}`,
  };
}
