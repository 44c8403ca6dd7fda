/** Reads email addresses as people type or paste them. */

const local = /^[^\s@<>()[\]\\,;:"]+$/;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const longest = 254;

/**
 * The bare address of `ana@example.org`, `<ana@example.org>`, `mailto:ana@…` and `Ana Sample <ana@…>`; null for
 * anything else.
 */
export function readEmail(text: string): string | null {
  const input = text.trim();
  const address = (/^[^<>]*<([^<>]*)>$/.exec(input)?.[1] ?? input).trim().replace(/^mailto:/i, '');
  const [name = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const isName = local.test(name) && !/^\.|\.\.|\.$/.test(name);
  const isDomain = labels.length > 1 && labels.every((label) => domainLabel.test(label));
  const hasEnd = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(labels.at(-1) ?? '');
  return more.length === 0 && isName && isDomain && hasEnd && address.length <= longest ? address : null;
}
