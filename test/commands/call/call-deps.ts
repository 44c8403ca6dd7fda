/** People in several zones, and calls that were planned with them, for tests of the commands of `call`. */

import type { Change } from '../../../src/domain/changes.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { type Ran, runMain } from '../../support/run-main.ts';

export const people: readonly (readonly Change[])[] = [
  added('Ana Sample', { circle: 'close', zone: 'America/New_York', phones: ['+1 555 0100'] }),
  added('Bea Example', { circle: 'inner', zone: 'Europe/London', city: 'London' }),
  added('Cleo Example', { circle: 'wider' }),
  added('Dana Example', { circle: 'friends', zone: 'Asia/Kolkata', city: 'Kolkata' }),
  added('Émilie Sample', { friend: 'emilie-sample', circle: 'wider' }),
];

/** 10:00 on Friday, November 20, 2026 in Chicago, where she is. */
export function callDeps(options: FakeOptions = {}): FakeDeps {
  return fakeDeps({
    today: '2026-11-20',
    now: '2026-11-20T16:00Z',
    ...options,
    journal: [...people, ...(options.journal ?? [])],
  });
}

export function planned(call: string, more: object = {}): readonly Change[] {
  return [
    {
      type: 'call.planned',
      call,
      on: '2026-11-18',
      topic: 'guilt',
      minutes: 60,
      friends: ['ana-sample', 'bea-example', 'cleo-example', 'dana-example'],
      options: [at('2026-12-03T19:00'), at('2026-12-05T10:00')],
      ...more,
    },
  ];
}

export function at(time: string, zone = 'America/Chicago') {
  return { at: time, zone };
}

export function picked(time: string, zone = 'America/Chicago') {
  return { options: [at(time, zone)], picked: at(time, zone) };
}

export function answered(call: string, friend: string, answer: 'yes' | 'no' | 'maybe'): readonly Change[] {
  return [{ type: 'call.answered', call, friend, answer }];
}

/** Runs `momconnect call …` and expects it to go well. */
export async function call(deps: FakeDeps, ...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runMain(['call', ...words], deps);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return out;
}

export async function callJson(deps: FakeDeps, ...words: readonly string[]) {
  return JSON.parse(await call(deps, ...words, '--json'));
}

/** Runs it where it is to be refused: the error, and that nothing was written. */
export async function refused(
  deps: FakeDeps,
  ...words: readonly string[]
): Promise<{ code: number; error: { code: string; message: string; hint: string }; wrote: number }> {
  const before = deps.lines.length;
  const { code, err }: Ran = await runMain(['call', ...words, '--json'], deps);
  const line = err.split('\n{').at(-1) ?? '';
  const { error } = JSON.parse(line.startsWith('{') ? line : `{${line}`);
  return { code, error, wrote: deps.lines.length - before };
}

export const widestOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => (line.includes('momconnect ') || line.includes('://') ? 0 : [...line].length)),
  );
