/** Content that every installation has. */

import type { Content } from '../../deps.ts';

/** @param path below `content`, without its ending. Throws when it isn't there, which is our own fault */
export function readContent<T>(content: Content, path: string): T {
  const value = content.json<T>(path);
  if (value === null) throw new Error(`content/${path}.json is missing`);
  return value;
}
