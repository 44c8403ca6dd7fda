/** A time zone that is none, in the environment and in the settings file, with the built program. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect, momconnectIn } from './program.ts';

test.each(['Foo/Bar'])(
  'goes on where TZ and the settings say %j',
  async (zone) => {
    const home = temporaryFolder();
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    await momconnect(home, 'config', 'set', 'zone', 'Chicago');
    const path = join(home, 'settings.json');
    const plan = ['call', 'plan', '--topic', 'guilt', '--with', 'ana', '--option', '2099-12-03 19:00'];
    for (const set of [undefined, zone]) {
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), zone: set }));
      for (const words of [plan, ['suggest'], ['call', 'list'], ['text', 'ana'], ['help-now'], ['doctor']]) {
        const { code, err } = await momconnectIn({ TZ: zone }, home, ...words);
        expect([words, code, err]).toEqual([words, 0, expect.not.stringContaining('inside momconnect')]);
      }
      const { out } = await momconnectIn({ TZ: zone }, home, 'doctor');
      const whose = set === undefined ? "this computer's time zone" : `your time zone, "${zone}"`;
      expect(out).toContain(`momconnect doesn't know ${whose}.`);
    }
  },
  longTime,
);
