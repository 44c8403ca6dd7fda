/** Forgetting as real processes do it: killed in between, and in every file there is. */

import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import { killAfter, longTime, momconnect, start } from './program.ts';

const traces = (home: string): string[] =>
  readdirSync(home, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return /zelda/i.test((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    });

/** Twenty thousand lines, so that deleting takes a while, and a copy of them. */
async function longHome(): Promise<string> {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Zelda Sample');
  await momconnect(home, 'friend', 'add', 'Bea Example');
  const [own] = readdirSync(join(home, 'journal')) as [string];
  const lines = Array.from({ length: 20_000 }, (_, at) => {
    const friend = at % 100 === 0 ? 'zelda-sample' : 'bea-example';
    const moment = new Date(Date.UTC(2020, 0, 1) + at * 1000).toISOString();
    return `{"v":1,"id":"l${at}","at":"${moment}","command":"log","changes":[{"type":"interaction.logged","interaction":"i${at}","on":"2020-01-01","friends":["${friend}"]}]}\n`;
  });
  appendFileSync(join(home, 'journal', own), lines.join(''));
  await momconnect(home, 'log', 'bea');
  return home;
}

const kills = times(3, 12);
test(
  `a forgetting that is killed, ${kills} times, goes on with the next command`,
  async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const home = await longHome();
      await killAfter(150 + (kill * 900) / kills, start(home, 'forget', 'zelda', '--yes'));
      const { out } = await momconnect(home, 'friend', 'list', '--json');
      const isForgotten = !out.includes('Zelda');
      if (!isForgotten) await momconnect(home, 'forget', 'zelda', '--yes');
      expect(traces(home)).toEqual([]);
      const { history } = JSON.parse((await momconnect(home, 'friend', 'show', 'bea', '--json')).out);
      expect(history).toHaveLength(19_801);
    }
  },
  longTime,
);

test('leaves no trace in the settings either, nor in the ones kept beside them', async () => {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Zelda Sample');
  await momconnect(home, 'config', 'set', 'help.1', 'Zelda, 555 0100, after eight');
  const { out, err, code } = await momconnect(home, 'forget', 'zelda', '--yes');
  expect([code, err, out.includes('help.1')]).toEqual([0, '', true]);
  expect(traces(home)).toEqual([]);
});
