/** The content as the build lays it out, compiled once for all tests of a process. */

import { compileContent } from '../../build/content.ts';

let built: ReadonlyMap<string, unknown> | null = null;

export function builtContent(): ReadonlyMap<string, unknown> {
  built ??= compileContent();
  return built;
}
