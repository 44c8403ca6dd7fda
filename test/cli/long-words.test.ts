import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Deps } from '../../src/deps.ts';
import { longestWord } from '../../src/domain/text/limits.ts';
import { stableHash } from '../../src/domain/text/stable-hash.ts';
import { fakeDeps } from '../support/fake-deps.ts';
import { ana } from '../support/fixtures-people.ts';
import { isLong } from '../support/long-run.ts';
import { runMain } from '../support/run-main.ts';

/** Milliseconds of the processor, which no other program of a busy machine makes longer. */
const bound = 1000;

const units = ['a', '((', ' ', '7', 'aA', '\n', '\u0301', '\u{1f338}', 'ana and ', 'ana, ', 'on monday '];
/** In a plain run, so that it stays short. */
const plainUnits = ['\u{1f338}', 'on monday '];
const plainCommands = ['log', 'friend add', 'remember', 'local ideas'];
const filled = (unit: string, length: number): string => unit.repeat(Math.floor(length / unit.length));

/** All that a command declares itself with; nothing of it is asked for before a run. */
const nothing = new Proxy(() => nothing, { get: () => nothing }) as unknown as Deps;

/** A line for each argument and for each option that takes a value, with `text` in it. */
function linesWith(text: string, name: string, command: Command): string[][] {
  const start = name.split(' ');
  const needed = command.registeredArguments.map(() => 'ana');
  return [
    ...needed.map((_, at) => [...start, ...needed.map((word, index) => (index === at ? text : word))]),
    ...command.options
      .filter(({ required, optional }) => required || optional)
      .map(({ long }) => [...start, ...needed, long ?? '', text]),
  ];
}

/** In a plain run, a quarter of the commands. */
const isFew = (name: string): boolean => stableHash(name) % 4 === 0;

/** What a first run loads is not of the words. */
async function timeOf(line: readonly string[]) {
  const first = await timeOnce(line);
  return first.milliseconds > bound ? timeOnce(line) : first;
}

async function timeOnce(line: readonly string[]) {
  const deps = fakeDeps({ journal: [ana] });
  const before = process.cpuUsage();
  const { code, err } = await runMain(line, deps);
  const { user, system } = process.cpuUsage(before);
  return { code, err, milliseconds: (user + system) / 1000 };
}

describe.each(commands)('long words in $name', ({ name, load }) => {
  test.runIf(isLong || plainCommands.includes(name))(
    'are answered at once, whatever they are made of',
    async () => {
      const command = await (await load())(nothing).toCommander();
      for (const unit of isLong ? units : plainUnits)
        for (const line of linesWith(filled(unit, longestWord), name, command)) {
          const first = await timeOf(line);
          // What a first run loads is not of the words.
          const { milliseconds } = first.milliseconds > bound ? await timeOf(line) : first;
          expect([
            milliseconds > bound ? milliseconds : 'quick',
            line.map((word) => word.slice(0, 20)),
          ]).toEqual(['quick', expect.anything()]);
        }
    },
    120_000,
  );

  test.runIf(isLong || isFew(name))('are not read beyond what fits on a line', async () => {
    const command = await (await load())(nothing).toCommander();
    for (const line of linesWith('a'.repeat(100_000), name, command)) {
      const { milliseconds, err } = await timeOf(line);
      expect(milliseconds).toBeLessThan(bound);
      expect(err.length).toBeLessThan(3000);
    }
  });
});
