import { isLimitName, LIMIT_NAMES, LIMITS, type LimitName } from '../../config/limits.ts';
import type { LimitInForce, LimitSettings } from '../../store/limit-settings.ts';
import { type Answer, privately } from '../answer.ts';
import { quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
import type { Caller, Suggestion } from './declaration.ts';

export interface LimitTools {
  readonly limits: Pick<LimitSettings, 'inForce' | 'change' | 'boundsOf'>;
}

/** Discord takes so many suggestions. */
const MOST_SUGGESTIONS = 25;

export async function showLimits(
  caller: Caller,
  name: string | undefined,
  tools: LimitTools,
): Promise<Answer> {
  const { say } = caller;
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  if (name === undefined) {
    const lines = all.map(({ name: limit, value, source }) =>
      say('admin.limitLine', { name: limit, value, source: sourceOf(source, say) }),
    );
    return privately([say('admin.limits'), ...lines].join('\n'));
  }
  const limit = all.find((other) => other.name === name);
  if (limit === undefined) return privately(unknownLimit(name, say));
  const { value, source, least, most, default: fallback } = limit;
  return privately(
    [
      say('admin.limit', {
        name: limit.name,
        value,
        unit: say(`unit.${LIMITS[limit.name].unit}`),
        source: sourceOf(source, say),
        doc: say(`limit.${limit.name}`),
      }),
      say('admin.limitBounds', { least, most, fallback }),
    ].join('\n'),
  );
}

export interface LimitRequest {
  readonly name: string;
  readonly value: number;
  readonly where: string | undefined;
}

export async function setLimit(caller: Caller, request: LimitRequest, tools: LimitTools): Promise<Answer> {
  const { name, value } = request;
  const { say } = caller;
  if (!isLimitName(name)) return privately(unknownLimit(name, say));
  const { least, most, default: fallback } = tools.limits.boundsOf(name);
  if (value < least || value > most) {
    const unit = say(`unit.${LIMITS[name].unit}`);
    return privately(say('admin.outOfBounds', { name, value, least, most, unit, fallback }));
  }
  const isWide = isForServer(name, request.where);
  if (!isWide && LIMITS[name].scope === 'guild') return privately(say('admin.serverOnly', { name }));
  const changed = await change(caller, name, value, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const { from } = changed;
  const before = from === null ? say('admin.notSetBefore') : say('admin.before', { value: from });
  const place = say(isWide ? 'admin.wholeServer' : 'admin.thisChannel');
  return privately(say('admin.set', { name, value, place, before }));
}

export async function resetLimit(
  caller: Caller,
  { name, where }: Omit<LimitRequest, 'value'>,
  tools: LimitTools,
): Promise<Answer> {
  const { say } = caller;
  if (!isLimitName(name)) return privately(unknownLimit(name, say));
  const isWide = isForServer(name, where);
  if (!isWide && LIMITS[name].scope === 'guild') return privately(say('admin.serverOnly', { name }));
  const changed = await change(caller, name, null, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  const value = all.find((limit) => limit.name === name)?.value ?? tools.limits.boundsOf(name).default;
  return privately(say(isWide ? 'admin.resetServer' : 'admin.resetChannel', { name, value }));
}

export async function suggestLimits(caller: Caller, typed: string, tools: LimitTools): Promise<Suggestion[]> {
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  return all
    .filter(({ name }) => name.includes(typed.trim().toLowerCase()))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, value, least, most, default: fallback }) => ({
      name: caller.say('admin.suggestion', { name, value, least, most, fallback }),
      value: name,
    }));
}

function change(caller: Caller, name: LimitName, value: number | null, isWide: boolean, tools: LimitTools) {
  return tools.limits.change({
    guild: caller.guildId,
    channel: isWide ? null : caller.channelId,
    name,
    value,
    who: caller.userId,
  });
}

/** Who does not say where means this channel, unless the limit is one of the whole server. */
function isForServer(name: LimitName, where: string | undefined): boolean {
  return where === undefined ? LIMITS[name].scope === 'guild' : where === 'server';
}

function unknownLimit(name: string, say: Say): string {
  return say('admin.unknownLimit', { name: quoted(name), names: LIMIT_NAMES.join(', ') });
}

function sourceOf(source: LimitInForce['source'], say: Say): string {
  if (source === 'default') return '';
  return say(source === 'channel' ? 'admin.fromChannel' : 'admin.fromServer');
}
