/** Commands that are killed at any moment. `bench/torture.ts` does the same a thousand times. */

import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { tortureFolder } from '../../bench/torture/home.ts';
import { killCommands } from '../../bench/torture/kills.ts';
import { times } from '../support/long-run.ts';
import { longTime } from './program.ts';

afterAll(() => rmSync(tortureFolder, { recursive: true, force: true }));

const kills = times(4, 60);
test(
  `any command, ${kills} of them killed at any moment, leaves what was confirmed, and a home that is well`,
  async () => {
    expect(await killCommands(kills, Math.random)).toMatchObject({ kills, wrong: [] });
  },
  longTime,
);
