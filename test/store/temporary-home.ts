/** A home in a folder of its own that is gone after the test, and stores opened in it, one for each run of the program. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Change } from '../../src/domain/changes.ts';
import type { Friend } from '../../src/domain/friend/friend.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { type CommandHint, textOfWay } from '../../src/errors.ts';
import { defaultFolders } from '../../src/store/folders.ts';
import { type OpenStore, openStore } from '../../src/store/open.ts';
import { type OpenList, openList } from '../../src/store/open-list.ts';
import { openSettings, type SettingsStore } from '../../src/store/settings.ts';

export interface RunOptions {
  readonly today?: string;
  /** The real clock, UTC. */
  readonly now?: string;
  readonly version?: string;
}

export interface Run {
  readonly store: OpenStore;
  readonly settings: SettingsStore;
  readonly said: string[];
}

export interface Home {
  readonly path: string;
  /** A run of the program; `newId` counts on from run to run. */
  run(options?: RunOptions): Promise<Run>;
  /** A run that only looks at her list; null where it needs the whole store. */
  look(options?: RunOptions): Promise<OpenList | null>;
  /** A run that does one thing. */
  once<T>(act: (store: OpenStore) => T, options?: RunOptions): Promise<T>;
  /** A run that reads and ends as the program does. */
  lookAndFinish(): Promise<void>;
  friend(id: string, options?: RunOptions): Promise<Friend | undefined>;
  file(...names: string[]): string;
  text(...names: string[]): string;
  write(text: string, ...names: string[]): void;
  /** Names of the journal's files. */
  journals(): string[];
  /** Every line of the journal that parses, file by file. */
  lines(): JournalLine[];
}

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'momconnect-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

let ids = 0;
/** Of one length, so that no device's id begins another's. */
export const newId = (): string => `id${String(++ids).padStart(6, '0')}`;

export function temporaryHome(path = temporaryFolder()): Home {
  const file = (...names: string[]) => join(path, ...names);
  const text = (...names: string[]) => readFileSync(file(...names), 'utf8');
  const journals = () => readdirSync(file('journal')).sort();
  const optionsFor = async (options: RunOptions = {}) => {
    const { today = '2026-11-20', now = '2026-11-20T10:00:00.000Z', version = '1.0.0' } = options;
    const talk: string[] = [];
    const say = (each: string | CommandHint) => void talk.push(textOfWay(each));
    const folders = defaultFolders(path);
    const settings = openSettings({ folders, say, now: () => new Date(now) });
    await settings.prepare();
    return { said: talk, folders, settings, version, today, now: () => new Date(now), newId, say };
  };
  const run: Home['run'] = async (options) => {
    const { said, ...more } = await optionsFor(options);
    return { store: await openStore(more), settings: more.settings, said };
  };
  const once: Home['once'] = async (act, options) => act((await run(options)).store);
  return {
    path,
    run,
    look: async (options) => {
      const more = await optionsFor(options);
      return openList(more, () => openStore(more));
    },
    once,
    lookAndFinish: async () => {
      const { store } = await run();
      store.read();
      await store.finish();
    },
    file,
    text,
    journals,
    friend: (id, options) => once((store) => store.read().friends.get(id), options),
    write: (content, ...names) => writeFileSync(file(...names), content),
    lines: () => journals().flatMap((name) => parseLines(text('journal', name))),
  };
}

function parseLines(text: string): JournalLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { sum: _, ...parsed } = JSON.parse(line) as JournalLine & { readonly sum?: string };
      return [parsed];
    } catch {
      return [];
    }
  });
}

export const added = (friend: string, more: Partial<Change> = {}): Change =>
  ({ type: 'friend.added', friend, on: '2026-11-01', name: `${friend} Sample`, ...more }) as Change;

export const moved = (friend: string, city: string): Change => ({
  type: 'friend.edited',
  friend,
  on: '2026-11-02',
  set: { city },
});

export const logged = (
  interaction: string,
  friends: readonly string[],
  on: string,
  note?: string,
): Change => ({
  type: 'interaction.logged',
  interaction,
  on,
  friends,
  ...(note === undefined ? {} : { note }),
});

/** A line as another device would write it. */
export function lineOf(id: string, at: string, ...changes: readonly Change[]): string {
  return `\n${JSON.stringify({ v: 1, id, at, command: 'test', changes })}\n`;
}
