/** A sentence that ends with a name or with her own words. Not after `Jr.`, which has its own period. */
export function withPeriod(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
