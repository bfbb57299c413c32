import type { z } from 'zod';
import { type DiscordError, discordError, type FormError, type FormErrors } from '../errors.ts';

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly error: FormError;
}

/** Adds a rule's violation to a zod check; `code` is Discord's own name for it. */
export function report(
  context: z.core.ParsePayload<unknown>,
  code: string,
  message: string,
  path: readonly PropertyKey[] = [],
): void {
  context.issues.push({
    code: 'custom',
    message,
    path: [...path],
    input: context.value,
    params: { discordCode: code },
  });
}

/**
 * The parsed value, or error 50035 that says where each mistake is; `path` is where in the request's
 * body the value stands.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[] = [],
): z.infer<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw formError(
    result.error.issues.map((issue) => ({ path: [...path, ...issue.path], error: toFormError(issue) })),
  );
}

/** Error 50035 for one field. */
export function fieldError(path: readonly PropertyKey[], code: string, message: string): DiscordError {
  return formError([{ path, error: { code, message } }]);
}

function formError(problems: readonly Problem[]): DiscordError {
  const root: Record<string, unknown> = {};
  for (const { path, error } of problems) {
    let level = root;
    for (const key of path) {
      const next = level[String(key)] ?? {};
      level[String(key)] = next;
      level = next as Record<string, unknown>;
    }
    const errors = (level._errors ?? []) as FormError[];
    level._errors = [...errors, error];
  }
  return discordError(50035, root as FormErrors);
}

function toFormError(issue: z.core.$ZodIssue): FormError {
  switch (issue.code) {
    case 'custom':
      return { code: String(issue.params?.discordCode ?? 'BASE_TYPE_INVALID'), message: issue.message };
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
      return {
        code: `${issue.expected.toUpperCase()}_TYPE_CONVERT`,
        message: `Must be a ${issue.expected}.`,
      };
    case 'too_big':
    case 'too_small':
      return toSizeError(issue);
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'invalid_union':
      return {
        code: 'UNION_TYPE_CHOICES',
        message: 'The value of field "type" is not one that may stand here.',
      };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function toSizeError(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): FormError {
  const countable = issue.origin === 'string' || issue.origin === 'array';
  const bound = issue.code === 'too_big' ? issue.maximum : issue.minimum;
  if (countable) {
    const words = issue.code === 'too_big' ? 'or fewer' : 'or more';
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${bound} ${words} in length.` };
  }
  return issue.code === 'too_big'
    ? { code: 'NUMBER_TYPE_MAX', message: `Must be less than or equal to ${bound}.` }
    : { code: 'NUMBER_TYPE_MIN', message: `Must be greater than or equal to ${bound}.` };
}
