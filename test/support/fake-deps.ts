/**
 * A whole world for a command, in memory. `fakeDeps({ today, answers, settings, … })` answers real Deps, with
 * `.said` (stderr), `.answered` (stdout), `.lines` (the journal) and `.questions` to look at. The store folds its lines
 * with the real domain code. An unscripted question, request or file fails the test.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyTarget, Deps, FolderFile, Globals, Notified } from '../../src/deps.ts';
import type { Change } from '../../src/domain/changes.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import type { SettingName } from '../../src/domain/settings/setting-names.ts';
import { dateFormOf } from '../../src/domain/time/date-words.ts';
import { textOfWay, UserError } from '../../src/errors.ts';
import { safeJson, sanitizeText } from '../../src/ui/sanitize.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { builtContent } from './built-content.ts';
import { fakeStore, hashOf } from './fake-store.ts';

export interface FakeOptions {
  readonly today?: string;
  /** The real clock, local: `2026-11-20T10:00`. */
  readonly now?: string;
  readonly width?: number;
  /** Lines of the window; without them there is no end. */
  readonly height?: number;
  /** Scripted answers, one for each question in order; giving any makes the prompter interactive. '' is Enter. */
  readonly answers?: readonly string[];
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly globals?: Partial<Globals>;
  /** Earlier commands: the changes of each, in order. */
  readonly journal?: readonly (readonly Change[])[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The texts in a zip with chats. */
  readonly zips?: Readonly<Record<string, readonly string[]>>;
  /** This computer's. */
  readonly zone?: string;
  readonly localeCountry?: string | null;
  readonly guessedCountry?: string | null;
  readonly seed?: number;
  readonly edited?: string;
  readonly editor?: ReturnType<Deps['system']['editor']>;
  /** Whether there is a browser. */
  readonly opens?: boolean;
  /** Where copied text ends up. */
  readonly copiesTo?: CopyTarget;
  /** What becomes of a notification. */
  readonly notifies?: Notified;
}

export interface FakeDeps extends Deps {
  readonly answered: string[];
  readonly said: string[];
  readonly questions: string[];
  readonly ran: string[][];
  readonly lines: JournalLine[];
  /** Files written, by their path. */
  readonly written: Map<string, string>;
  readonly opened: string[];
  readonly copied: string[];
  readonly notified: string[];
}

async function* inOneChunk(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function fakeDeps(options: FakeOptions = {}): FakeDeps {
  const today = options.today ?? '2026-11-20';
  const lines: JournalLine[] = [];
  const answered: string[] = [];
  const talk: string[] = [];
  const questions: string[] = [];
  const ran: string[][] = [];
  const written = new Map<string, string>();
  const opened: string[] = [];
  const copied: string[] = [];
  const notified: string[] = [];
  const answers = [...(options.answers ?? [])];
  const files = new Map(Object.entries(options.files ?? {}));
  const settings: Partial<Record<SettingName, string>> = { ...options.settings };
  const localeCountry = options.localeCountry === undefined ? 'US' : options.localeCountry;
  const dates = () => dateFormOf(today, settings.country ?? localeCountry, settings.clock ?? null);
  let ids = 0;
  const newId = () => `id${++ids}`;
  const store = fakeStore(lines, newId, settings, options.journal);
  return {
    answered,
    said: talk,
    questions,
    ran,
    lines,
    written,
    opened,
    copied,
    notified,
    store,
    today,
    now: () => new Date(options.now ?? `${today}T10:00`),
    newId,
    newSecret: () => newId().padStart(20, '0'),
    hashOf,
    zone: () => settings.zone ?? options.zone ?? 'America/Chicago',
    isZoneOfMachineKnown: () => true,
    newSeed: () => options.seed ?? 7,
    dates,
    localeCountry,
    guessedCountry: () => options.guessedCountry ?? null,
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
      answerJson: (data) => answered.push(safeJson(data, 2)),
      say: (said) => talk.push(sanitizeText(textOfWay(said))),
      sayStyled: (text) => talk.push(text),
      mark: (data) => data,
      progress: async () => ({ at: () => {}, end: () => {} }),
      style: makeStyle({
        width: options.width ?? 80,
        height: options.height ?? null,
        isDiscreet: () => (options.globals?.discreet ?? false) || settings.discreet === 'yes',
        dates,
        paint: null,
        hasLinks: false,
      }),
    },
    prompter: {
      isInteractive: options.answers !== undefined,
      ask: async ({ message, fallback = '', problem }) => {
        questions.push(message);
        const input = answers.shift();
        if (input === undefined) throw new Error(`A question nobody expected: ${message}`);
        const answer = input === '' ? fallback : input;
        const wrong = problem?.(answer) ?? null;
        if (wrong !== null) talk.push(wrong);
        return wrong === null ? answer : await askAgain(message, fallback, answers, questions, problem);
      },
    },
    files: {
      read: (path) => {
        const content = files.get(path);
        if (content === undefined) throw new UserError(`There's no file "${path}".`, { code: 'unreadable' });
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      },
      addressBooksIn: (path) => {
        const start = path.endsWith('/') ? path : `${path}/`;
        const inside = Object.keys(options.files ?? {}).filter((each) => each.startsWith(start));
        return inside.length === 0 ? null : inside.filter((each) => /\.vcf$|friends\.md$/.test(each)).sort();
      },
      chatsIn: (path) => {
        const inside = Object.keys(options.files ?? {}).filter((each) => each.startsWith(`${path}/`));
        return inside.length === 0 ? null : inside.filter((each) => /\.(?:txt|zip)$/.test(each)).sort();
      },
      chatTexts: async function* (path) {
        for (const content of options.zips?.[path] ?? [files.get(path)]) {
          if (content === undefined)
            throw new UserError(`There's no file "${path}".`, { code: 'unreadable' });
          yield inOneChunk(content);
        }
      },
      folder: (path) => path,
      write: async (path, text, { mayOverwrite }) => {
        const isThere = written.has(path) || files.has(path);
        if (isThere && !mayOverwrite)
          throw new UserError(`There's already a file here: ${path}`, { code: 'exists' });
        written.set(path, text);
        return path;
      },
      rewrite: async (path, next) => {
        const there = written.get(path) ?? files.get(path) ?? null;
        const text = await next(there === null ? null : there.toString());
        if (text !== null) written.set(path, text);
        return path;
      },
      jsonIn: (folder) => filesIn(folder, '.json', options.files),
      markdownIn: (folder) => filesIn(folder, '.md', options.files),
    },
    system: {
      keepUnsaved: async (text) => {
        written.set('/unsaved.txt', text);
        return 'What you wrote is in /unsaved.txt.';
      },
      unsavedTexts: async () => (written.has('/unsaved.txt') ? '/' : null),
      open: async (path) => {
        if (options.opens === undefined) throw new Error('Nobody expected a browser to open.');
        opened.push(path);
        return options.opens;
      },
      openLink: async (link) => {
        if (options.opens === undefined) throw new Error('Nobody expected a link to open.');
        opened.push(link);
        return options.opens;
      },
      copy: async (text) => {
        if (options.copiesTo === undefined) throw new Error('Nobody expected anything on the clipboard.');
        copied.push(text);
        return options.copiesTo;
      },
      notify: async (line) => {
        if (options.notifies === undefined) throw new Error('Nobody expected a notification.');
        notified.push(line);
        return options.notifies;
      },
      editor: () => options.editor ?? { name: 'notepad', isChosen: true },
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

function filesIn(folder: string, ending: string, files: FakeOptions['files'] = {}): FolderFile[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .map(([path, content]) => ({
      name: path.slice(folder.length + 1),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
}

async function askAgain(
  message: string,
  fallback: string,
  answers: string[],
  questions: string[],
  problem?: (answer: string) => string | null,
): Promise<string> {
  questions.push(message);
  const input = answers.shift();
  if (input === undefined) throw new Error(`Asked again without an answer: ${message}`);
  const answer = input === '' ? fallback : input;
  return (problem?.(answer) ?? null) === null
    ? answer
    : askAgain(message, fallback, answers, questions, problem);
}

export function readFixture(name: string): Uint8Array {
  const path = join(import.meta.dirname, '..', 'fixtures', name);
  if (!existsSync(path)) throw new Error(`There's no fixture ${name}`);
  return readFileSync(path);
}
