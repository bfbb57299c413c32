import type { Command } from 'commander';
import { CommandFailure } from '../failures.ts';
import { configOrFailure } from '../service.ts';

/** `luamancer deploy`: makes the commands known to Discord, once per release. */
export function addDeployCommand(program: Command): void {
  program
    .command('deploy')
    .description('Register the slash commands with Discord (DISCORD_TOKEN), and say how to invite the bot.')
    .action(deploy);
}

async function deploy(): Promise<void> {
  const config = configOrFailure(['discordToken']);
  const { registerCommands } = await import('../../bot/discord/deploy.ts');
  try {
    const { application, commands, inviteUrl } = await registerCommands(
      config.discordToken,
      config.discordApiUrl ?? 'https://discord.com/api',
    );
    console.log(`Registered for ${application.name}: ${commands.map((name) => `/${name}`).join(', ')}.`);
    console.log(`Invite it to a server that you manage: ${inviteUrl}`);
    console.log('Then `luamancer up` starts it; type /dungeon new in a channel that it may see.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(
      `Discord did not take the commands (${reason}). Check DISCORD_TOKEN: it is on the page "Bot" of https://discord.com/developers/applications.`,
      { cause: error },
    );
  }
}
