/** The built content: words as data, one file each. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../deps.ts';

export function contentIn(folder: string): Content {
  return {
    json: <T>(path: string) => {
      try {
        return JSON.parse(readFileSync(join(folder, `${path}.json`), 'utf8')) as T;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
