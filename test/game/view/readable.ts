/** ANSI escapes as `<31>`, for goldens. */
export function readable(text: string): string {
  return text.replaceAll(/\p{Cc}\[([\d;]+)m/gu, '<$1>');
}
