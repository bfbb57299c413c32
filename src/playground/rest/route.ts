import type { RateLimit } from '../rate-limits.ts';
import type { Upload } from '../state/types.ts';

type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request as the handlers see it. */
export interface RouteRequest<Names extends string = string> {
  readonly params: Readonly<Record<Names, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** What a handler answers: 200 with a body, or 204 without. */
export type RouteAnswer = { readonly body: unknown } | { readonly body?: never };

export interface Route {
  readonly method: Method;
  /** With `:names` for the parts that differ. */
  readonly path: string;
  readonly options: RouteOptions;
  readonly handle: (request: RouteRequest) => RouteAnswer;
}

interface RouteOptions {
  /** The route's budgets, the one whose numbers the headers show first. None: no limit and no headers. */
  readonly limits: readonly RateLimit[];
  /** Routes with an interaction's token need no bot token and are outside the global limit. */
  readonly byInteractionToken?: boolean;
}

/** Declares a route; the handler knows the parameters by the names in the path. */
export function route<const Path extends string>(
  method: Method,
  path: Path,
  options: RouteOptions,
  handle: (request: RouteRequest<ParameterNames<Path>>) => RouteAnswer,
): Route {
  // The router gives exactly the parameters that the path names.
  return { method, path, options, handle: handle as Route['handle'] };
}
