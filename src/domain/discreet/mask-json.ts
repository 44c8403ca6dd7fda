/**
 * An answer as JSON for a screen that others can see: with initials, numbers of the last list, and no way to reach
 * anyone.
 */

import { withoutMarks } from '../text/name-marks.ts';
import type { MarkedNames } from './marked-names.ts';

const idKeys = new Set(
  'id ids friend friends guests forgotten met came names joined alike whom into without rooms'.split(' '),
);
/** The same things that `friend show` leaves out. */
const leftOut: Readonly<Record<string, unknown>> = {
  phones: [],
  emails: [],
  address: null,
  hardDays: [],
  notes: [],
};

export interface JsonMask {
  readonly names: Pick<MarkedNames, 'isId'>;
  /** Ids from the last list, in order. */
  readonly shown: () => readonly string[];
  /** Makes a text safe to show. */
  readonly maskNames: (text: string) => string;
}

export function maskJson(value: unknown, mask: JsonMask, key = ''): unknown {
  if (typeof value === 'string') return maskText(value, mask, key);
  if (Array.isArray(value)) return value.map((item) => maskJson(item, mask, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [
    maskText(name, mask, 'id') ?? name,
    Object.hasOwn(leftOut, name) ? leftOut[name] : maskJson(item, mask, name),
  ]);
  return Object.fromEntries(entries);
}

/** These links have a name or a number in them. */
const reachingLink = /^(?:sms|mailto|tel|whatsapp|facetime|signal|https:\/\/(?:wa|signal)\.me)\b/;

function maskText(text: string, { names, shown, maskNames }: JsonMask, key: string): string | null {
  const bare = withoutMarks(text);
  if (reachingLink.test(bare)) return null;
  // The name to type in a command.
  if (key === 'called') return 'NAME';
  if (!idKeys.has(key) || !names.isId(bare)) return maskNames(text);
  const at = shown().indexOf(bare);
  return at < 0 ? 'NAME' : String(at + 1);
}
