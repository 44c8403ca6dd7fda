/** What only real processes show: two at once, killed ones, a full disk. */

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenStore } from '../../src/store/open.ts';
import { added, logged, temporaryFolder, temporaryHome } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import {
  buildFixture,
  killAfter,
  longTime,
  momconnect,
  momconnectWithin,
  readJournal,
  start,
  startScript,
} from './program.ts';

/** A run of the store without a process of its own, for what goes before and comes after what is tried. */
async function inProcess<T>(home: string, act: (store: OpenStore) => T | Promise<T>): Promise<T> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const { store } = await temporaryHome(home).run({ today: today.join('-'), now: now.toISOString() });
  const answer = await act(store);
  await store.finish();
  return answer;
}

async function homeWithAna(): Promise<string> {
  const home = temporaryFolder();
  await inProcess(home, (store) => store.append('friend add', [added('ana-sample', { name: 'Ana Sample' })]));
  return home;
}

const logAna = (home: string, note?: string) =>
  inProcess(home, (store) => store.append('log', [logged(randomUUID(), ['ana-sample'], '2026-11-20', note)]));

/** Whole lines only: a killed process may have printed half of its last. */
const linesOf = (out: string): string[] => out.split('\n').slice(0, -1);

const logsOf = (home: string) => readJournal(home).lines.filter(({ command }) => command === 'log');

const historyOf = (home: string) => inProcess(home, (store) => store.history('ana-sample'));

const logs = times(3, 200);
test(
  `two loops of processes that log ${logs} times each, at once and on one home, leave ${2 * logs} interactions`,
  async () => {
    const home = await homeWithAna();
    const loop = async (via: string) => {
      for (let done = 0; done < logs; done += 1) {
        expect(await momconnect(home, 'log', 'ana', '--via', via)).toMatchObject({ code: 0, err: '' });
      }
    };
    await Promise.all([loop('text'), loop('call')]);
    expect(await historyOf(home)).toHaveLength(2 * logs);
    expect(readJournal(home).bad).toBe(0);
  },
  longTime,
);

const kills = times(3, 200);
test(
  `a program killed at any moment, ${kills} times, has kept what it confirmed and believes nothing by half`,
  async () => {
    const home = await homeWithAna();
    const began = performance.now();
    await momconnect(home, 'log', 'ana');
    const usual = performance.now() - began;
    const confirmed: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const out = await killAfter((usual * 1.2 * kill) / kills, start(home, 'log', 'ana', '--json'));
      if (out.trimEnd().endsWith('}')) confirmed.push(JSON.parse(out).undo);
    }
    const ids = logsOf(home).map(({ id }) => id);
    expect(confirmed.filter((id) => !ids.includes(id))).toEqual([]);
    expect(await historyOf(home)).toHaveLength(ids.length);
    expect((await momconnect(home, 'suggest')).code).toBe(0);
  },
  longTime,
);

const cuts = times(3, 200);
test(
  `a store killed in the midst of writing, ${cuts} times, has every confirmed line`,
  async () => {
    const home = await homeWithAna();
    const script = await buildFixture('append-loop', temporaryFolder());
    const confirmed: string[] = [];
    for (let cut = 0; cut < cuts; cut += 1) {
      const writer = startScript(script, home, 'ana-sample', '0');
      // What execa collects may lack what came before it began to.
      let out = '';
      writer.stdout.on('data', (chunk) => {
        out += chunk;
      });
      // Only once it writes is there anything to cut, and how long it takes to start is the machine's affair.
      await once(writer.stdout, 'data');
      await killAfter(7 * (cut % 20), writer);
      confirmed.push(...linesOf(out));
    }
    const ids = new Set(logsOf(home).map(({ id }) => id));
    expect(confirmed.length).toBeGreaterThanOrEqual(cuts);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    expect(await historyOf(home)).toHaveLength(ids.size);
  },
  longTime,
);

const rounds = times(2, 40);
test(
  `forgetting someone, ${rounds} times and two at once, loses nothing that others write meanwhile`,
  async () => {
    const home = await homeWithAna();
    const script = await buildFixture('append-loop', temporaryFolder());
    const writers = [1, 2].map(() => startScript(script, home, 'ana-sample', '10'));
    const forget = async (name: string) => {
      for (let round = 0; round < rounds; round += 1) {
        await momconnect(home, 'friend', 'add', name);
        const { code, err } = await momconnect(home, 'forget', name, '--yes');
        expect([code, err]).toEqual([0, expect.not.stringContaining('wrong')]);
      }
    };
    await Promise.all([forget('Bea Example'), forget('Cleo Example')]);
    const confirmed = (await Promise.all(writers.map((writer) => killAfter(0, writer)))).flatMap(linesOf);
    const ids = new Set(logsOf(home).map(({ id }) => id));
    expect(confirmed.length).toBeGreaterThan(rounds * 10);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    expect(JSON.stringify(readJournal(home).lines)).not.toMatch(/bea.example|cleo.example/i);
    expect(await historyOf(home)).toHaveLength(ids.size);
  },
  longTime,
);

const moves = times(2, 100);
test(
  `a list that moves to another folder and back, ${moves} times, while two others log refuses no log and loses none`,
  async () => {
    const home = await homeWithAna();
    const data = temporaryFolder();
    let isMoving = true;
    const log = async () => {
      const confirmed: string[] = [];
      while (isMoving) {
        const answer = await momconnect(home, 'log', 'ana', '--json');
        expect(answer).toMatchObject({ code: 0, err: '' });
        confirmed.push(JSON.parse(answer.out).undo);
      }
      return confirmed;
    };
    const move = async () => {
      for (let done = 0; done < moves; done += 1) {
        const words = done % 2 === 0 ? [data] : [''];
        expect((await momconnect(home, 'config', 'set', 'data', ...words)).code).toBe(0);
      }
      isMoving = false;
    };
    const [, ...confirmed] = await Promise.all([move(), log(), log()]);
    const ids = logsOf(home).map(({ id }) => id);
    expect(confirmed.flat().filter((id) => !ids.includes(id))).toEqual([]);
    expect(await historyOf(home)).toHaveLength(ids.length);
  },
  longTime,
);

const cutMoves = times(3, 200);
test(
  `a move that is killed at any moment, ${cutMoves} times, loses nothing`,
  async () => {
    const home = await homeWithAna();
    const folders = [temporaryFolder(), temporaryFolder()];
    const began = performance.now();
    await momconnect(home, 'config', 'set', 'data', folders[1] as string);
    const usual = performance.now() - began;
    for (let cut = 0; cut < cutMoves; cut += 1) {
      await logAna(home);
      const to = folders[cut % 2] as string;
      await killAfter(usual * (0.4 + (0.7 * cut) / cutMoves), start(home, 'config', 'set', 'data', to));
      expect(await historyOf(home)).toHaveLength(cut + 1);
    }
  },
  longTime,
);

test('a move to a disk that is full leaves everything where it was', async () => {
  const home = await homeWithAna();
  for (const _ of [1, 2]) await logAna(home, 'x'.repeat(3000));
  const data = temporaryFolder();
  const full = await momconnectWithin(4, home, 'config', 'set', 'data', data);
  expect(full).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nothing was saved.') });
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).toEqual([]);
  expect(await historyOf(home)).toHaveLength(2);
});

const restores = times(2, 60);
/** Each brings lines of its own; a journal over 128 KB is not copied with every write anymore. */
const restoresOfOneHome = 50;
test(
  `a restore that is killed at any moment, ${restores} times, is whole after the next one`,
  async () => {
    let home = '';
    let usual = 0;
    for (let kill = 0; kill < restores; kill += 1) {
      const round = kill % restoresOfOneHome;
      if (round === 0) {
        home = await homeWithAna();
        const began = performance.now();
        await momconnect(home, 'restore');
        usual = performance.now() - began;
      }
      await logAna(home);
      const ids = readJournal(home).lines.map(({ id }) => id);
      rmSync(join(home, 'journal'), { recursive: true });
      await killAfter(usual * (0.4 + (0.8 * kill) / restores), start(home, 'restore'));
      expect((await momconnect(home, 'restore')).code).toBe(0);
      const now = readJournal(home).lines.map(({ id }) => id);
      expect(ids.filter((id) => !now.includes(id))).toEqual([]);
      expect(await historyOf(home)).toHaveLength(round + 1);
    }
  },
  longTime,
);

test('on a full disk nothing is said to be saved, what was there stays, and the next write is believed', async () => {
  const home = await homeWithAna();
  const full = await momconnectWithin(1, home, 'log', 'ana', '--note', 'x'.repeat(3000));
  expect(full).toMatchObject({ code: 1, out: '', err: expect.stringContaining('The disk is full') });
  expect(full.err).toContain('Nothing was saved.');
  expect(await historyOf(home)).toEqual([]);
  expect((await momconnect(home, 'log', 'ana')).code).toBe(0);
  expect(await historyOf(home)).toHaveLength(1);
  expect((await momconnect(home, 'doctor', '--fix')).code).toBe(0);
  expect((await momconnect(home, 'suggest')).err).not.toContain('could not be read');
});

test('on a full disk a setting is not said to be saved, and those before stay', async () => {
  const home = await homeWithAna();
  await momconnect(home, 'config', 'set', 'country', 'IE');
  // One block holds 512 bytes: the settings fit by a little, and with the name they do not.
  const settings = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
  settings.device.earlier = ['x'.repeat(480 - JSON.stringify(settings).length)];
  writeFileSync(join(home, 'settings.json'), JSON.stringify(settings));
  const full = await momconnectWithin(1, home, 'config', 'set', 'name', 'S'.repeat(60));
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining("didn't save completely") });
  expect((await momconnect(home, 'config', 'get', 'country')).out).toContain('IE');
  expect((await momconnect(home, 'log', 'ana')).code).toBe(0);
  expect(readdirSync(join(home, 'journal'))).toHaveLength(1);
});

test('asking for help or an answer writes nothing at all', async () => {
  const home = join(temporaryFolder(), 'home');
  for (const words of [
    ['help-now'],
    ['faq', 'isolated'],
    ['--help'],
    ['log', '--help'],
    ['suggest'],
    ['--version'],
  ]) {
    expect(await momconnect(home, ...words)).toMatchObject({ code: 0 });
  }
  expect(existsSync(home)).toBe(false);
});

test('a pipe that is closed early is no error', async () => {
  const home = await homeWithAna();
  for (const words of [['--help'], ['friend', 'list'], ['help-now']]) {
    const running = start(home, ...words);
    running.stdout?.destroy();
    const { exitCode, stderr } = await running;
    expect([exitCode, stderr]).toEqual([0, '']);
  }
});

test('every file of a home is for her eyes only', async () => {
  const home = join(temporaryFolder(), 'home');
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  await momconnect(home, 'config', 'set', 'country', 'IE');
  await momconnect(home, 'suggest');
  const paths = [home, ...readdirSync(home, { recursive: true }).map((name) => join(home, String(name)))];
  expect(paths.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
  expect(paths.length).toBeGreaterThanOrEqual(7);
});
