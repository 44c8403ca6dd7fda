/** From a host (environment, streams, clock) to the Deps of one command. */

import { checkToday, type GlobalOptions } from './cli/globals.ts';
import type { CommandEntry } from './commands/index.ts';
import type { Progress } from './deps/progress.ts';
import type { Content, Deps, Prompter, Settings, Store, Style } from './deps.ts';
import { dateFormOf } from './domain/time/date-words.ts';
import type { Day } from './domain/time/day.ts';
import type { NameMask } from './store/discreet-store.ts';
import { absolute, defaultFolders, type Folders, unsavedFolder } from './store/folders.ts';
import { localDay } from './store/local-day.ts';
import type { OpenStore } from './store/open.ts';
import type { StoreOptions } from './store/open-journal.ts';
import type { SaveStatus } from './store/session.ts';
import { openSettings } from './store/settings.ts';
import { filesOf } from './system/files.ts';
import { countryOf, guessCountry, isZoneOfMachineKnown, zoneHere } from './system/here.ts';
import type { LeftOut } from './system/left-out.ts';
import { hashOf, newId, newSecret } from './system/new-id.ts';
import { sweepLeftovers, systemOf } from './system/other-programs.ts';
import { isDiscreet } from './ui/discreet.ts';
import type { HeldStream } from './ui/held-stream.ts';
import { makeOutput, toAscii } from './ui/output.ts';
import type { PlainStream } from './ui/plain-stream.ts';
import { makePrompter } from './ui/prompter.ts';
import { styleFor } from './ui/terminal.ts';
import { isLongerThan } from './ui/window.ts';

export interface Host {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: HeldStream;
  readonly stderr: PlainStream;
  readonly now: () => Date;
  readonly content: Content;
  readonly version: string;
}

/** A command's Deps, and what else the program needs from them. */
export interface Connection {
  readonly deps: Deps;
  /** The last step for a text a person reads: initials instead of names, plain letters for a plain terminal. */
  readonly finishText: (text: string) => string;
  /** The same for data that becomes JSON. */
  readonly maskData: (data: unknown) => unknown;
  /** What this run has saved so far. */
  saved(): SaveStatus;
  /** Runs after the last answer. */
  finish(): Promise<void>;
}

export async function createDeps(
  host: Host,
  globals: GlobalOptions,
  entry: CommandEntry | null,
  run: Deps['run'],
): Promise<Connection> {
  const isSupport = entry?.touches === 'nothing';
  const leftOut = isSupport ? new (await import('./system/left-out.ts')).LeftOut() : null;
  const readToday = () => dayOfRun(host, globals);
  const today = leftOut?.day(readToday, localDay(host.now())) ?? readToday();
  const localeCountry = countryOf(host.env.LC_ALL || host.env.LC_MESSAGES || host.env.LANG);
  const dates = () => dateFormOf(today, settings.get('country') ?? localeCountry, settings.get('clock'));
  const style = await styleFor(host, globals, {
    isDiscreet: () => isDiscreet({ globals, settings }),
    dates,
  });
  let nameMask: NameMask | null = null;
  const plain = globals.json || style.showsUnicode ? String : toAscii;
  const finishText = (text: string) => plain(nameMask?.maskNames(text) ?? text);
  const maskData = (data: unknown) => nameMask?.maskData(data) ?? data;
  // A command that pages may run one that brings help, and help must never wait.
  const pages = mayPage(host, globals, entry);
  host.stdout.hold((text) => pages && isLongerThan(host.stdout, text));
  const output = makeOutput({
    stdout: host.stdout,
    stderr: host.stderr,
    style,
    isQuiet: globals.quiet,
    finishText,
    mark: (data) => nameMask?.mark(data) ?? data,
    maskData,
    progress: (words) => progressOf(host, globals, words),
  });
  sayPretended(host, globals, today, output);
  const openHere = () =>
    openSettings({ folders: foldersOf(host, globals), say: leftOut?.later ?? output.say, now: host.now });
  const settingsStore = leftOut === null ? openHere() : null;
  const settings: Settings = settingsStore ?? (leftOut as LeftOut).settings(openHere);
  const rest = withoutStore(host, globals, settings, style, finishText);
  const deps = { ...rest, settings, output, today, run, dates, localeCountry };
  if (globals.help || settingsStore === null) {
    const finish = async () => leftOut?.tell(output.say);
    return { deps: { ...deps, store: noStore() }, finishText, maskData, saved: () => 'nothing', finish };
  }
  if (entry?.touches !== 'reads' && !settingsStore.isComplete()) await settingsStore.prepare();
  const folders = foldersOf(host, globals);
  const isUse = entry?.leavesNoTrace !== true && globals.isByItself !== true;
  const place = { folders, settings: settingsStore, today, say: output.say, isUse };
  // The welcome first looks whether there is a list.
  const isListEnough = (entry === null || entry.opensList === true) && !isDiscreet(deps);
  const store = await storeOf(host, place, isListEnough);
  const runDeps = withStore(deps, store);
  const finish = () => finishRun(runDeps, store, unsavedFolder(folders));
  const saved = () => (settingsStore.isUnsure() ? 'maybe' : store.saved());
  if (!isDiscreet(deps)) return { deps: runDeps, finishText, maskData, saved, finish };
  // An error has names to hide, too.
  await store.open();
  const { nameMaskFor, withTrueNames } = await import('./store/discreet-store.ts');
  const { commands } = await import('./commands/index.ts');
  nameMask = nameMaskFor(store, (words) => commands.some(({ name }) => name === words));
  return { deps: { ...withTrueNames(runDeps), store: nameMask.store }, finishText, maskData, saved, finish };
}

/** Another command that this one runs may save something, and so may another terminal during a question. */
function withStore(deps: Omit<Deps, 'store'>, store: OpenStore): Deps {
  const run: Deps['run'] = async (words) => {
    const code = await deps.run(words);
    await store.open();
    return code;
  };
  const ask: Prompter['ask'] = async (question) => {
    const answer = await deps.prompter.ask(question);
    await store.openUnread();
    return answer;
  };
  return { ...deps, run, prompter: { ...deps.prompter, ask }, store };
}

async function storeOf(
  { version, now }: Host,
  place: Pick<StoreOptions, 'folders' | 'settings' | 'today' | 'say' | 'isUse'>,
  isListEnough: boolean,
): Promise<OpenStore> {
  const options = { ...place, version, now, newId };
  const createWhole = async () => (await import('./store/open.ts')).createStore(options);
  if (!isListEnough) return createWhole();
  const { openList } = await import('./store/open-list.ts');
  const openWhole = async () => (await import('./store/open.ts')).openStore(options);
  // The commands that get it take ListDeps, so they know that it has no more.
  return (openList(options, openWhole) as OpenStore | null) ?? createWhole();
}

/** The runs that said it: a command that runs another one doesn't say it twice. */
const saidPretended = new WeakSet<Host>();

function sayPretended(
  host: Host,
  globals: GlobalOptions,
  today: Day,
  output: Pick<Deps['output'], 'say'>,
): void {
  if (globals.today !== null || host.env.MOMCONNECT_TODAY !== today) return;
  if (globals.quiet || saidPretended.has(host)) return;
  saidPretended.add(host);
  output.say(`Acting as if today were ${today} (MOMCONNECT_TODAY).`);
}

/** Its code loads with the first bar. */
async function progressOf(
  { stderr, env, now }: Host,
  { quiet }: GlobalOptions,
  words: string,
): Promise<Progress> {
  const isShown = stderr.isTTY && !quiet && env.TERM !== 'dumb';
  const { makeProgress } = await import('./ui/progress.ts');
  return makeProgress({ stream: stderr, isShown, clock: () => now().getTime() }, words);
}

/** After the answer. */
async function finishRun(deps: Deps, store: OpenStore, unsaved: string): Promise<void> {
  const { settings, globals, now, output } = deps;
  await store.finish();
  if (store.saved() !== 'nothing' && settings.get('calendar') !== null)
    await (await import('./commands/calendar/keep-calendar.ts')).keepCalendar(deps);
  // Texts found here are mentioned, and deleted later.
  if (!globals.quiet) await sweepLeftovers(unsaved, localDay(now()), output.say);
}

function withoutStore(
  host: Host,
  globals: GlobalOptions,
  settings: Settings,
  style: Style,
  finishText: Connection['finishText'],
): Omit<Deps, 'store' | 'settings' | 'output' | 'today' | 'run' | 'dates' | 'localeCountry'> {
  const { content } = host;
  return {
    now: host.now,
    newId,
    newSecret,
    hashOf,
    zone: () => zoneHere(settings.get('zone')),
    isZoneOfMachineKnown,
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
    content,
    prompter: prompterOf(host, globals, style, finishText),
    files: filesOf({ absolute, isTyping: () => host.stdin.isTTY === true }),
    system: systemOf({
      env: host.env,
      terminal: host.stdout.isTTY && host.env.TERM !== 'dumb' ? host.stdout.write : null,
      day: () => localDay(host.now()),
      unsaved: () => unsavedFolder(foldersOf(host, globals)),
    }),
    globals,
    guessedCountry: () => guessCountry(content),
  };
}

function foldersOf({ env }: Host, { home }: GlobalOptions): Folders {
  return defaultFolders(home ?? (env.MOMCONNECT_HOME || null), env);
}

function dayOfRun({ env, now }: Host, globals: GlobalOptions): Day {
  if (globals.today !== null) return globals.today;
  if (env.MOMCONNECT_TODAY) return checkToday(env.MOMCONNECT_TODAY, 'MOMCONNECT_TODAY');
  return localDay(now());
}

function prompterOf(
  host: Host,
  globals: GlobalOptions,
  { wrap }: Style,
  finishText: (text: string) => string,
): Prompter {
  return makePrompter({
    isInteractive: !globals.json && host.stdout.isTTY === true && host.stdin.isTTY === true,
    streams: () => {
      host.stdout.flush();
      return { input: host.stdin, output: process.stdout };
    },
    finishText,
    wrap,
    isDumb: host.env.TERM === 'dumb',
  });
}

/** Answers for someone in need must show right away and completely. */
function mayPage({ env, stdout }: Host, { pager, json }: GlobalOptions, entry: CommandEntry | null): boolean {
  return pager && !json && stdout.isTTY && env.TERM !== 'dumb' && entry?.touches !== 'nothing';
}

/** For commands that don't touch her list. If one asks it for anything, that's a bug. */
function noStore(): Store {
  return new Proxy({} as Store, {
    get: (_, name) => {
      throw new Error(`This command may not touch the store (${String(name)}).`);
    },
  });
}
