import { Client, type ClientOptions, GatewayIntentBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import { createClock } from '../../src/playground/clock.ts';
import type { Use } from '../../src/playground/control/use.ts';
import type { Playground, PlaygroundOptions } from '../../src/playground/handle.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Exchange } from '../../src/playground/rest/server.ts';

/** A playground that is closed when the test is over. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const playground = await startPlayground(options);
  onTestFinished(() => playground.close());
  return playground;
}

/** A playground whose clock stands still until the test moves it. */
export function openFrozenPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  return openPlayground({ ...options, clock: createClock({ running: false }) });
}

/** A real client that is logged in to the playground, and leaves with the test. */
export async function connectClient(
  playground: Playground,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: playground.apiUrl, ...options.rest },
    ...options,
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(playground.token);
  return ready;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the API answers as plain JSON
  readonly body: any;
  readonly headers: Headers;
}

/** One REST request as the application would send it. */
export async function request(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${playground.token}` },
): Promise<Answer> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
}

/** Answers an interaction as the application would. */
export function callback(playground: Playground, use: Use, body: unknown): Promise<Answer> {
  return request(playground, 'POST', `/interactions/${use.id}/${use.token}/callback`, body, {});
}

export async function setCommands(playground: Playground, commands: readonly unknown[]): Promise<void> {
  const { status } = await request(
    playground,
    'PUT',
    `/applications/${playground.applicationId}/commands`,
    commands,
  );
  if (status !== 200) throw new Error(`The commands were refused with status ${status}.`);
}

/** A place to collect what the application sends and gets. */
export function collectExchanges(): {
  readonly exchanges: Exchange[];
  readonly observe: (exchange: Exchange) => void;
} {
  const exchanges: Exchange[] = [];
  return { exchanges, observe: (exchange) => exchanges.push(exchange) };
}

/** A row of buttons with these labels, which are their custom ids too. */
export function buttonRow(...labels: string[]): unknown {
  return { type: 1, components: labels.map((label) => ({ type: 2, style: 2, label, custom_id: label })) };
}
