import { registerCommands } from '../../bot/discord/deploy.ts';
import type { Config } from '../../config/config.ts';
import { Secret } from '../../config/secret.ts';
import { type Playground, startPlayground } from '../../playground/playground.ts';

/** The Discord that the services connect to. */
export interface Discord {
  /** What their environment gets. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the person who started it reads. */
  readonly invitation: string;
  close(): Promise<void>;
}

/** The real one, where there is a token for it; else the local stand-in, with the commands registered. */
export async function openDiscord({ discordToken, port }: Config): Promise<Discord> {
  if (discordToken !== null) {
    return {
      environment: {},
      invitation:
        'Luamancer is on Discord. `luamancer deploy` registers its commands and says how to invite it.',
      close: async () => {},
    };
  }
  const playground = await startOn(port ?? 0);
  await registerCommands(new Secret(playground.token), playground.apiUrl);
  return {
    environment: { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.apiUrl },
    invitation: `Play at ${playground.url}`,
    close: () => playground.close(),
  };
}

async function startOn(port: number): Promise<Playground> {
  try {
    return await startPlayground({ port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    throw new Error(
      `Port ${port} is in use: end the other program, or choose another with LUAMANCER_PORT (0 takes any).`,
      { cause: error },
    );
  }
}
