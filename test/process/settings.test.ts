/** Settings and the device's id, changed by several processes at once. */

import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import { killAfter, longTime, momconnect, momconnectWithin, start } from './program.ts';

const settingsOf = (home: string) => JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));

const rounds = times(3, 12);
test(
  `five settings at once, ${rounds} times, one of them the data folder, are all set, and the list is there`,
  async () => {
    const home = temporaryFolder();
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    const folders = [temporaryFolder(), temporaryFolder()];
    for (let round = 0; round < rounds; round += 1) {
      const wanted = {
        name: `Sam ${round}`,
        country: round % 2 === 0 ? 'IE' : 'US',
        clock: round % 2 === 0 ? '24' : '12',
        'help.1': `Bea, 555 01${round}`,
        data: folders[round % 2] as string,
      };
      const answers = await Promise.all(
        Object.entries(wanted).map(([name, value]) => momconnect(home, 'config', 'set', name, value)),
      );
      expect(answers.map(({ code, err }) => [code, err])).toEqual(Array(5).fill([0, '']));
      expect(settingsOf(home)).toMatchObject(wanted);
      expect((await momconnect(home, 'friend', 'list')).out).toContain('Ana Sample');
      expect(readdirSync(home).filter((name) => name.includes('lock'))).toEqual([]);
    }
  },
  longTime,
);

const firsts = times(3, 12);
test(
  `two first commands at once, ${firsts} times, make one device and one journal`,
  async () => {
    for (let round = 0; round < firsts; round += 1) {
      const home = join(temporaryFolder(), 'home');
      const add = (name: string) => momconnect(home, 'friend', 'add', name);
      const answers = await Promise.all([add('Ana Sample'), add('Bea Example'), add('Cleo Example')]);
      expect(answers.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
      expect(readdirSync(join(home, 'journal'))).toEqual([`${settingsOf(home).device.id}.jsonl`]);
    }
  },
  longTime,
);

const kills = times(6, 40);
test(
  `a change of settings that is killed at any moment, ${kills} times, is whole or not there, and stops no later one`,
  async () => {
    const home = temporaryFolder();
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    await momconnect(home, 'config', 'set', 'country', 'IE');
    const began = performance.now();
    await momconnect(home, 'config', 'set', 'name', 'before');
    const usual = performance.now() - began;
    for (let kill = 0; kill < kills; kill += 1) {
      const running = start(home, 'config', 'set', 'name', `Sam ${kill}`);
      await killAfter(usual * (0.3 + (0.8 * kill) / kills), running);
      const { name, country, device } = settingsOf(home);
      expect([name, country, device.id]).toEqual([
        expect.stringMatching(`^(?:before|Sam ${kill})$`),
        'IE',
        expect.any(String),
      ]);
      expect(await momconnect(home, 'config', 'set', 'name', 'before')).toMatchObject({ code: 0, err: '' });
    }
    expect(readdirSync(join(home, 'journal'))).toHaveLength(1);
  },
  longTime,
);

/** A process that makes the file, says so, and stays. */
const holder = `
  const { writeFileSync, readFileSync } = require('node:fs');
  let started = null;
  try { started = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ')[19]; } catch {}
  const owner = { pid: process.pid, started, host: require('node:os').hostname() };
  writeFileSync(process.argv[1], JSON.stringify(owner), { flag: 'wx' });
  console.log('held');
  setInterval(() => {}, 1000);
`;

test(
  'settings that another process is changing say so, and are free once it is dead',
  async () => {
    const home = temporaryFolder();
    await momconnect(home, 'config', 'set', 'country', 'IE');
    const lock = join(home, 'settings.lock');
    const other = execa('node', ['-e', holder, lock], { reject: false });
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    const busy = await momconnect(home, 'config', 'set', 'name', 'Sam');
    expect([busy.code, busy.out]).toEqual([1, '']);
    expect(busy.err.replace(/\s+/g, ' ')).toMatch(
      /^Another momconnect is still changing something here, so this one did nothing\. Try again in a moment\..*settings\.lock Nothing was saved\.$/,
    );
    other.kill('SIGKILL');
    await other;
    expect(existsSync(lock)).toBe(true);
    expect((await momconnect(home, 'config', 'set', 'name', 'Sam')).code).toBe(0);
    expect([settingsOf(home).name, existsSync(lock)]).toEqual(['Sam', false]);
  },
  longTime,
);

test.skipIf(process.platform !== 'linux')(
  'a file that a dead process left is taken over though another process has its number by now',
  async () => {
    const home = temporaryFolder();
    const owner = { pid: process.pid, started: '1', host: hostname() };
    writeFileSync(join(home, 'settings.lock'), JSON.stringify(owner));
    expect((await momconnect(home, 'config', 'set', 'name', 'Sam')).code).toBe(0);
  },
);

const takeovers = times(3, 12);
test(
  `what a dead process left is taken over by one of four at once, ${takeovers} times, and all four change something`,
  async () => {
    const home = temporaryFolder();
    const dead = execa('node', ['-e', '']);
    await dead;
    const owner = JSON.stringify({ pid: dead.pid, started: '1', host: hostname() });
    for (let round = 0; round < takeovers; round += 1) {
      for (const ending of ['', '.old']) writeFileSync(join(home, `settings.lock${ending}`), owner);
      const bea = `Bea, 555 01${round}`;
      const wanted = { name: `Sam ${round}`, 'help.1': bea, 'help.2': bea, 'help.3': bea };
      const answers = await Promise.all(
        Object.entries(wanted).map(([name, value]) => momconnect(home, 'config', 'set', name, value)),
      );
      expect(answers.map(({ code, err }) => [code, err])).toEqual(Array(4).fill([0, '']));
      expect(settingsOf(home)).toMatchObject(wanted);
    }
  },
  longTime,
);

test('a lost settings file brings no welcome and asks for nothing, with its copy and without', async () => {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  await momconnect(home, 'config', 'set', 'name', 'Sam');
  rmSync(join(home, 'settings.json'));
  const lost = await momconnect(home);
  expect([lost.code, lost.out]).toEqual([0, expect.stringContaining('Ana')]);
  expect(lost.err.replaceAll('\n', ' ')).toMatch(
    /^Your settings file is missing: .* Its copy is used instead\.$/,
  );
  rmSync(join(home, 'settings.previous.json'));
  const none = await momconnect(home);
  expect([none.code, none.out, none.err]).toEqual([
    0,
    expect.stringContaining('Ana'),
    expect.stringContaining('momconnect config'),
  ]);
});

test(
  'with --new a folder for the journal is made, for her eyes only, and where that cannot be, nothing changes',
  async () => {
    const home = temporaryFolder();
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    const data = join(temporaryFolder(), 'data');
    const set = (folder: string) => momconnect(home, 'config', 'set', 'data', folder, '--new');
    for (const wrong of [
      join(data, 'below'),
      join(home, 'settings.json'),
      join(home, 'settings.json', 'in'),
    ]) {
      const { code, err } = await set(wrong);
      expect([code, err.includes('Nothing was saved.'), settingsOf(home).data]).toEqual([1, true, undefined]);
    }
    await momconnect(home, 'log', 'ana', '--note', 'x'.repeat(3000));
    const blocked = await momconnectWithin(2, home, 'config', 'set', 'data', data, '--new');
    expect([blocked.code, existsSync(data), settingsOf(home).data]).toEqual([1, false, undefined]);
    expect((await set(data)).code).toBe(0);
    expect([statSync(data).mode & 0o777, settingsOf(home).data]).toEqual([0o700, data]);
    expect((await momconnect(home, 'friend', 'list')).out).toContain('Ana Sample');
  },
  longTime,
);

test(
  'where the journal is away an empty folder is taken only with --new, and what is refused says so',
  async () => {
    const [home, old, data] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    expect((await momconnect(home, 'config', 'set', 'data', old)).code).toBe(0);
    for (const name of readdirSync(old)) rmSync(join(old, name), { recursive: true });
    for (const name of ['snapshot.json', 'seen.json']) rmSync(join(home, name), { force: true });
    const add = await momconnect(home, 'friend', 'add', 'Bea Example');
    expect([add.code, add.err]).toEqual([1, expect.stringContaining('Nothing was saved.')]);
    const doctor = (await momconnect(home, 'doctor')).out;
    expect(doctor).toContain('To start an empty list there: momconnect doctor --accept');
    const { code, err } = await momconnect(home, 'config', 'set', 'data', data);
    expect([code, settingsOf(home).data]).toEqual([1, old]);
    expect(err.replace(/\s+/g, ' ')).toContain(
      `To start an empty list there: momconnect config set data ${data} --new`,
    );
    expect((await momconnect(home, 'config', 'set', 'data', data, '--new')).code).toBe(0);
    expect(await momconnect(home, 'friend', 'add', 'Bea Example')).toMatchObject({ code: 0, err: '' });
    expect((await momconnect(home, 'doctor')).out).toContain('Everything looks good.');
    expect(readdirSync(join(data, 'journal'))).toHaveLength(1);
  },
  longTime,
);

test('a calendar file has the days of her list as soon as it is set, although config leaves her list alone', async () => {
  const home = temporaryFolder();
  const file = join(home, 'momconnect.ics');
  await momconnect(home, 'friend', 'add', 'Ana Sample', '--birthday', 'december 5');
  const { code, err } = await momconnect(home, 'config', 'set', 'calendar', file);
  expect([code, err]).toEqual([0, '']);
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:A birthday');
});
