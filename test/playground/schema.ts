import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Exchange } from '../../src/playground/rest/server.ts';

const file = fileURLToPath(new URL('../../../shared/openapi.json', import.meta.url));

/** Whether Discord's own schema lies beside the checkout; tests that need it skip without. */
const hasSchema = existsSync(file);

type Json = Record<string, unknown>;
interface Operation {
  readonly requestBody?: { readonly content: Record<string, unknown> };
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
}
interface Api {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, { properties?: Record<string, Json> }> };
}

const withoutNames = (path: string): string => path.replace(/:\w+|\{\w+\}|@original/g, '{}');
const pointer = (...parts: string[]): string =>
  parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/**
 * Checks requests and answers against Discord's schema. The answer holds what is wrong, and nothing
 * when all is well or the schema does not describe the route.
 */
export function createSchemaCheck(): (exchange: Exchange) => string[] {
  if (!hasSchema) return () => [];
  const api = readApi();
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(api, 'discord');
  const validators = new Map<string, ValidateFunction | null>();
  const paths = new Map<string, string | undefined>();

  const validator = (path: string, method: string, ...rest: string[]): ValidateFunction => {
    const ref = `discord#/${pointer('paths', path, method, ...rest, 'schema')}`;
    const known = validators.get(ref) ?? ajv.compile({ $ref: ref });
    validators.set(ref, known);
    return known;
  };
  const problems = (validate: ValidateFunction, value: unknown, what: string): string[] =>
    validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${what} ${error.instancePath} ${error.message}`);

  /** The schema's name for one of the playground's routes. */
  const pathOf = (route: string, method: string): string | undefined => {
    const key = `${method} ${route}`;
    if (!paths.has(key)) {
      const isSame = (path: string) =>
        withoutNames(path) === withoutNames(route) && api.paths[path]?.[method];
      paths.set(key, Object.keys(api.paths).find(isSame));
    }
    return paths.get(key);
  };

  return (exchange) => {
    const method = exchange.method.toLowerCase();
    const path = pathOf(exchange.route ?? '', method);
    const operation = api.paths[path ?? '']?.[method];
    if (!path || !operation || exchange.status >= 300) return [];
    const what = `${exchange.method} ${path}`;
    const found: string[] = [];
    if (operation.requestBody?.content['application/json']) {
      const validate = validator(path, method, 'requestBody', 'content', 'application/json');
      found.push(...problems(validate, exchange.body, `${what} request`));
    }
    if (exchange.status === 200 && operation.responses['200']?.content?.['application/json']) {
      const validate = validator(path, method, 'responses', '200', 'content', 'application/json');
      found.push(...problems(validate, exchange.answer, `${what} answer`));
    }
    return found;
  };
}

function readApi(): Api {
  const api = JSON.parse(readFileSync(file, 'utf8')) as Api;
  // The schema says integer, but the API takes and sends a string of bits.
  for (const { properties } of Object.values(api.components.schemas)) {
    if (properties?.default_member_permissions) {
      properties.default_member_permissions = { type: ['string', 'integer', 'null'] };
    }
  }
  return api;
}
