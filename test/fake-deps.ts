/**
 * A whole world for a command, in memory. `fakeDeps({ today, answers, settings, … })` answers real Deps, with
 * `.said` (stderr), `.answered` (stdout), `.lines` (the journal) and `.questions` to look at. The store folds its lines
 * with the real domain code. An unscripted question, request or file fails the test.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps, Globals, SettingName, Store, UndoneLine } from '../src/deps.ts';
import type { Change, InteractionLogged, JournalLine } from '../src/domain/change.ts';
import { foldLines, standingLines } from '../src/domain/journal/fold.ts';
import { stateOf } from '../src/domain/journal/ledger.ts';
import { UserError } from '../src/errors.ts';
import { makeStyle } from '../src/ui/style.ts';
import { builtContent } from './built-content.ts';

export interface FakeOptions {
  readonly today?: string;
  /** The real clock, local: `2026-11-20T10:00`. */
  readonly now?: string;
  readonly width?: number;
  /** Scripted answers, one for each question in order; giving any makes the prompter interactive. '' is Enter. */
  readonly answers?: readonly string[];
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly globals?: Partial<Globals>;
  /** Earlier commands: the changes of each, in order. */
  readonly journal?: readonly (readonly Change[])[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly localeCountry?: string | null;
  readonly seed?: number;
  readonly edited?: string;
}

export interface FakeDeps extends Deps {
  readonly answered: string[];
  readonly said: string[];
  readonly questions: string[];
  readonly ran: string[][];
  readonly lines: JournalLine[];
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

export function fakeDeps(options: FakeOptions = {}): FakeDeps {
  const today = options.today ?? '2026-11-20';
  const lines: JournalLine[] = [];
  const answered: string[] = [];
  const said: string[] = [];
  const questions: string[] = [];
  const ran: string[][] = [];
  const answers = [...(options.answers ?? [])];
  const settings: Partial<Record<SettingName, string>> = { ...options.settings };
  let ids = 0;
  const newId = () => `id${++ids}`;
  const store = fakeStore(lines, newId);
  for (const changes of options.journal ?? []) store.append('earlier', changes);
  return {
    answered,
    said,
    questions,
    ran,
    lines,
    store,
    today,
    now: () => new Date(options.now ?? `${today}T10:00`),
    newId,
    newSeed: () => options.seed ?? 7,
    localeCountry: options.localeCountry === undefined ? 'US' : options.localeCountry,
    globals: { json: false, quiet: false, yes: false, discreet: false, ...options.globals },
    settings: {
      path: '/settings.json',
      get: (name) => settings[name] ?? null,
      all: () => settings,
      set: async (name, value) => {
        if (value === null) delete settings[name];
        else settings[name] = value;
      },
    },
    content: { json: <T>(path: string) => (builtContent().get(path) ?? null) as T | null },
    output: {
      answer: (text) => answered.push(text),
      say: (text) => said.push(text),
      style: makeStyle({ width: options.width ?? 80, paint: null, hasLinks: false }),
    },
    prompter: {
      isInteractive: options.answers !== undefined,
      ask: async ({ message, fallback = '', problem }) => {
        questions.push(message);
        const typed = answers.shift();
        if (typed === undefined) throw new Error(`A question nobody expected: ${message}`);
        const answer = typed === '' ? fallback : typed;
        const wrong = problem?.(answer) ?? null;
        if (wrong !== null) said.push(wrong);
        return wrong === null ? answer : await askAgain(message, fallback, answers, questions, problem);
      },
    },
    files: {
      read: (path) => {
        const content = options.files?.[path];
        if (content === undefined) throw new UserError(`There is no file "${path}".`, { code: 'unreadable' });
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      },
      folder: (path) => path,
    },
    system: {
      edit: async () => {
        if (options.edited === undefined) throw new Error('Nobody expected the editor to open.');
        return options.edited;
      },
    },
    run: async (words) => {
      ran.push([...words]);
      return 0;
    },
  };
}

async function askAgain(
  message: string,
  fallback: string,
  answers: string[],
  questions: string[],
  problem?: (answer: string) => string | null,
): Promise<string> {
  questions.push(message);
  const typed = answers.shift();
  if (typed === undefined) throw new Error(`Asked again without an answer: ${message}`);
  const answer = typed === '' ? fallback : typed;
  return (problem?.(answer) ?? null) === null
    ? answer
    : askAgain(message, fallback, answers, questions, problem);
}

function fakeStore(lines: JournalLine[], newId: () => string): Store {
  let shown: readonly string[] = [];
  const write = (command: string, changes: readonly Change[], batch?: string): string => {
    const id = newId();
    const at = new Date(Date.UTC(2026, 0, 1) + lines.length * 1000).toISOString();
    lines.push({ v: 1, id, at, command, ...(batch === undefined ? {} : { batch }), changes });
    return id;
  };
  return {
    read: () => stateOf(foldLines(lines, { hashOf }).ledger),
    isNew: () => lines.length === 0,
    append: (command, changes) => write(command, changes),
    appendBatch: (command, entries) => {
      const batch = newId();
      for (const changes of entries) write(command, changes, batch);
      return batch;
    },
    history: (friend) =>
      standingLines(lines, { hashOf })
        .flatMap(({ changes }) => changes)
        .filter((change): change is InteractionLogged => change.type === 'interaction.logged')
        .filter(({ friends }) => friend === null || friends.includes(friend))
        .map(({ interaction, on, friends, way, what, note, outcome }) => ({
          id: interaction,
          on,
          friends,
          way: way ?? null,
          what: what ?? null,
          note: note ?? null,
          outcome: outcome ?? 'connected',
        }))
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    undo: ({ redo, id }): UndoneLine | null => {
      const off = new Set<string>();
      for (const { changes } of lines)
        for (const change of changes)
          if (change.type === 'line.undone') change.off ? off.add(change.target) : off.delete(change.target);
      const line = lines.findLast(
        (each) =>
          each.changes[0]?.type !== 'line.undone' &&
          (id === null || each.id === id) &&
          off.has(each.id) === redo,
      );
      if (line === undefined) return null;
      write('undo', [{ type: 'line.undone', target: line.id, off: !redo }]);
      return { id: line.id, command: line.command, changes: line.changes, lines: 1 };
    },
    shown: () => shown,
    rememberShown: (friends) => {
      shown = friends;
    },
    forgetFriend: (friend) => {
      write('forget', [{ type: 'friend.forgotten', hash: hashOf(friend) }]);
    },
    forgetLine: (id) => {
      const line = lines.find((each) => each.id === id);
      if (line !== undefined) write('forget', [{ type: 'line.forgotten', line: line.id }]);
      return line !== undefined;
    },
    moveData: async (folder) => {
      if (folder === null) delete settings.data;
      else settings.data = folder;
    },
    eraseEverything: () => {
      lines.length = 0;
    },
    checkUp: () => ({
      folders: { journal: '/journal', backups: '/backups', cache: '/cache', config: '/config' },
      device: 'device',
      journals: [{ file: 'device.jsonl', bytes: 100 }],
      lines: lines.length,
      badLines: [],
      newerLines: 0,
      backups: 0,
      newestBackup: null,
      openToOthers: [],
    }),
  };
}

export function readFixture(name: string): Uint8Array {
  const path = join(import.meta.dirname, 'fixtures', name);
  if (!existsSync(path)) throw new Error(`There is no fixture ${name}`);
  return readFileSync(path);
}
