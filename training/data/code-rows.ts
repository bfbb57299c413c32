export function codeRows(): { source: string; in: string; out: string }[] {
  return [{ source: 'code', in: 'code: stay', out: 'function update_func()\nend\n' }];
}
