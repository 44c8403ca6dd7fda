/** A home to do harm to, and what is true of it afterwards. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { type CommandHint, textOfWay } from '../../src/errors.ts';
import { defaultFolders } from '../../src/store/folders.ts';
import { openStore } from '../../src/store/open.ts';
import { openSettings } from '../../src/store/settings.ts';

const program = join(import.meta.dirname, '../../bin/momconnect.cjs');

/** Everything of a run lies in it; whoever starts one removes it. */
export const tortureFolder = mkdtempSync(join(tmpdir(), 'momconnect-torture-'));
/** Another test of the same process may have taken the folder away. */
export function newFolder(): string {
  mkdirSync(tortureFolder, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(tortureFolder, 'x'));
}

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  /** What Node loads first, as a file. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is killed, as by a power cut. */
  readonly killAfter?: number;
}

/**
 * Runs the built program to its end, or until it is killed; the code is -1 then.
 * @param home null for none that is named
 */
export async function run(
  home: string | null,
  words: readonly string[],
  { preload, env = {}, killAfter }: RunOptions = {},
): Promise<Answer> {
  const before = preload === undefined ? [] : ['--require', preload];
  const place = home === null ? [] : ['--home', home];
  const running = execa('node', [...before, program, ...words, ...place], {
    reject: false,
    env: { NO_COLOR: '1', MOMCONNECT_HOME: '', XDG_CACHE_HOME: join(tortureFolder, 'cache'), ...env },
  });
  const timer = killAfter === undefined ? null : setTimeout(() => running.kill('SIGKILL'), killAfter);
  const { exitCode, stdout, stderr } = await running;
  if (timer !== null) clearTimeout(timer);
  return { code: exitCode ?? -1, out: stdout, err: stderr.replace(/\s+/g, ' ') };
}

export async function homeWithAna(): Promise<string> {
  const home = newFolder();
  await run(home, ['friend', 'add', 'Ana Sample']);
  await run(home, ['log', 'ana', '--via', 'text']);
  return home;
}

export const settingsOf = (home: string): Readonly<Record<string, unknown>> => {
  const path = join(home, 'settings.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
};

/** The texts of all journals, wherever the settings say that they are. */
export function journalText(home: string): string {
  const folder = join(String(settingsOf(home).data ?? home), 'journal');
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** What the next run of the program finds wrong; it goes on with what the one before has begun. */
export async function problemsOf(home: string): Promise<readonly string[]> {
  const messages: string[] = [];
  const say = (said: string | CommandHint) => void messages.push(textOfWay(said));
  const now = () => new Date();
  const today = [now().getFullYear(), now().getMonth() + 1, now().getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const folders = defaultFolders(home);
  const settings = openSettings({ folders, say, now });
  await settings.prepare();
  let ids = 0;
  const newId = () => `torture${process.pid}x${++ids}`;
  const store = await openStore({ folders, settings, version: 'torture', today, now, newId, say });
  store.read();
  await store.finish();
  const { badLines, missing, gone, damaged } = await store.checkUp();
  return [
    ...messages,
    ...badLines.map(({ start }) => `bad: ${start}`),
    ...missing.map(({ file }) => `missing: ${file}`),
    ...(gone.entries > 0 ? [`gone: ${JSON.stringify(gone)}`] : []),
    ...damaged.map((name) => `damaged: ${name}`),
  ];
}
