import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DiscordError } from '../errors.ts';
import { faultRequest } from '../faults.ts';
import type { Playground } from '../handle.ts';
import { locales } from '../validation/commands.ts';
import type { OptionValue } from './option-values.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { seeInteraction } from './sight.ts';

const channelId = z.string().optional();
const where = z.object({ channelId });

const file = z
  .object({ filename: z.string(), contentType: z.string(), base64: z.string() })
  .transform(({ base64, ...rest }) => ({ ...rest, bytes: Buffer.from(base64, 'base64') }));
const options: z.ZodType<Record<string, OptionValue>> = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), file]))
  .default({});

const requests = {
  join: z.object({
    name: z.string().trim().min(1).max(32),
    admin: z.boolean().default(false),
    locale: z.enum(locales).default('en-US'),
  }),
  command: z.object({
    channelId,
    command: z.string(),
    options,
    bypassPermissions: z.boolean().default(false),
  }),
  autocomplete: z.object({ channelId, command: z.string(), options, focused: z.string() }),
  click: z.object({ channelId, messageId: z.string(), button: z.string() }),
  select: z.object({ channelId, messageId: z.string(), customId: z.string(), values: z.array(z.string()) }),
  submit: z.object({
    interactionId: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  }),
  say: z.object({ channelId, content: z.string() }),
  clock: z.object({ advanceMs: z.number().min(0) }),
  channel: z.object({ name: z.string().min(1).max(100) }),
  gateway: z.discriminatedUnion('action', [
    z.object({ action: z.literal(['cut', 'reconnect']) }),
    z.object({ action: z.literal('invalidate'), resumable: z.boolean() }),
    z.object({ action: z.literal('close'), code: z.int().min(4000).max(4999) }),
    z.object({ action: z.literal('heartbeats'), acknowledge: z.boolean() }),
  ]),
};

/** Serves the control interface: what the page and tests in other processes steer the playground with. */
export function serveControl(app: FastifyInstance, playground: Playground): void {
  const personOf = (request: FastifyRequest): Person => {
    const { personId } = request.params as { readonly personId: string };
    const person = playground.people.find(({ id }) => id === personId);
    if (!person) throw new Refusal('This person is not here; join first.');
    return person;
  };
  const describe = ({ user }: Person) => ({
    id: user.id,
    name: user.name,
    admin: user.admin,
    locale: user.locale,
  });

  app.addHook('onRequest', async (request, reply) => {
    if (!isSameOrigin(request))
      await reply.code(403).send({ message: 'Other sites may not steer the playground.' });
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refusal) return reply.code(409).send({ message: error.message });
    if (error instanceof z.ZodError) return reply.code(400).send({ message: z.prettifyError(error) });
    if (error instanceof DiscordError) return reply.code(error.status).send(error.toBody());
    return reply.send(error);
  });

  app.get('/info', () => ({
    applicationName: playground.applicationName,
    guildName: playground.guildName,
    guildId: playground.guildId,
    channelId: playground.channelId,
    channels: playground.channels(),
    people: playground.people.map(describe),
    applicationConnected: playground.gateway.connectedSessions > 0,
    nowMs: playground.clock.now(),
  }));
  app.get('/report', () => playground.report());

  app.post('/people', (request) => {
    const { name, admin, locale } = requests.join.parse(request.body);
    return describe(playground.join(name, { admin, locale }));
  });
  app.get('/people/:personId', (request) => describe(personOf(request)));
  app.get('/people/:personId/view', (request) => personOf(request).view(where.parse(request.query)));
  app.get('/people/:personId/commands', (request) => personOf(request).commands(where.parse(request.query)));
  app.post('/people/:personId/command', (request) => {
    const { command, options: values, bypassPermissions, ...rest } = requests.command.parse(request.body);
    return personOf(request)
      .command(command, values, { ...rest, bypassPermissions })
      .seen();
  });
  app.post('/people/:personId/autocomplete', (request) => {
    const { command, options: values, focused, ...rest } = requests.autocomplete.parse(request.body);
    return personOf(request).autocomplete(command, values, focused, rest);
  });
  app.post('/people/:personId/click', (request) => {
    const { messageId, button, ...rest } = requests.click.parse(request.body);
    return personOf(request).click(messageId, button, rest).seen();
  });
  app.post('/people/:personId/select', (request) => {
    const { messageId, customId, values, ...rest } = requests.select.parse(request.body);
    return personOf(request).select(messageId, customId, values, rest).seen();
  });
  app.post('/people/:personId/submit', (request) => {
    const { interactionId, fields } = requests.submit.parse(request.body);
    return personOf(request).submit(interactionId, fields).seen();
  });
  app.post('/people/:personId/say', (request) => {
    const { content, ...rest } = requests.say.parse(request.body);
    return personOf(request).say(content, rest);
  });
  app.get('/interactions/:interactionId', (request, reply) => {
    const { interactionId } = request.params as { readonly interactionId: string };
    const interaction = playground.findInteraction(interactionId);
    return interaction
      ? seeInteraction(interaction)
      : reply.code(404).send({ message: 'Unknown interaction.' });
  });

  app.post('/channels', (request) => playground.addChannel(requests.channel.parse(request.body).name));
  app.delete('/channels/:channelId', (request, reply) => {
    playground.deleteChannel((request.params as { readonly channelId: string }).channelId);
    return reply.code(204).send();
  });

  app.post('/clock', (request) => {
    playground.clock.advance(requests.clock.parse(request.body).advanceMs);
    return { nowMs: playground.clock.now() };
  });
  app.get('/faults', () => playground.faults.list());
  app.post('/faults', (request) => ({ id: playground.faults.add(faultRequest.parse(request.body)) }));
  app.delete('/faults', (_request, reply) => {
    playground.faults.clear();
    return reply.code(204).send();
  });
  app.delete('/faults/:faultId', (request, reply) => {
    playground.faults.remove(Number((request.params as { readonly faultId: string }).faultId));
    return reply.code(204).send();
  });
  app.post('/gateway', (request, reply) => {
    steerGateway(playground, requests.gateway.parse(request.body));
    return reply.code(204).send();
  });
}

function steerGateway({ gateway }: Playground, wanted: z.infer<typeof requests.gateway>): void {
  if (wanted.action === 'cut') gateway.cut();
  if (wanted.action === 'reconnect') gateway.askToReconnect();
  if (wanted.action === 'invalidate') gateway.invalidateSessions(wanted.resumable);
  if (wanted.action === 'close') gateway.closeConnections(wanted.code);
  if (wanted.action === 'heartbeats') gateway.acknowledgeHeartbeats = wanted.acknowledge;
}

/** Whether a browser sends this from the playground's own page, or no browser does. */
export function isSameOrigin({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
