/** `config get|set|list|path`: her settings. */

import type { Deps, Style } from '../../deps.ts';
import { type SettingName, settingNames } from '../../domain/settings/setting-names.ts';
import { nearestWord } from '../../domain/text/typos.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { readZone, renderNamesakes } from '../friend/zone-values.ts';
import { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { checkSetting, isSettingName, supportSettingFor } from './setting-values.ts';

export interface Setting {
  readonly name: SettingName;
  readonly value: string | null;
}

export function configGetCommand(deps: Deps): Command {
  return new Command('get')
    .description('one setting')
    .argument('<name>')
    .examples('momconnect config get name')
    .action((input: string) => {
      const name = readSettingName(input);
      printAnswer(deps, { name, value: deps.settings.get(name) }, ({ value }) => value ?? 'not set');
    });
}

export function configListCommand(deps: Deps): Command {
  return new Command('list')
    .description("what you've set; --all shows what else you can set")
    .option('--all', "every setting, and what it's for")
    .examples('momconnect config', 'momconnect config --all')
    .action(({ all = false }: { all?: boolean }) => {
      const values = settingNames.map((name) => ({ name, value: deps.settings.get(name) }));
      printAnswer(deps, values, (settings, style) => renderConfigList(settings, all, style));
    });
}

export function renderConfigList(settings: readonly Setting[], isAll: boolean, style: Style): string {
  const change = withCommand('To change one:', 'momconnect config set name Sam', style);
  if (isAll) {
    const lines = settings.map(({ name, value }) =>
      style.wrap(`${name}: ${purposes[name]}${value === null ? '' : ` Now: ${value}`}`, '', '  '),
    );
    return [...lines, '', change].join('\n');
  }
  const set = settings.filter(({ value }) => value !== null);
  const lines = set.map(({ name, value }) => `${name}: ${value}`);
  return [
    ...(set.length === 0 ? ["Nothing is set, and that's fine."] : lines),
    '',
    change,
    withCommand('Other settings:', 'momconnect config --all', style),
  ].join('\n');
}

/** What each setting is for, in one line. */
const purposes: Readonly<Record<SettingName, string>> = {
  name: 'how you sign your notes.',
  'mom-word': "what you're called: mom, mum, mama or parent.",
  me: 'your name in exported chats, for catch-up.',
  country: 'your country, for help lines, spelling and dates, such as IE.',
  zone: 'where you are, for call times, such as Dublin.',
  clock: '12 or 24 hours.',
  quiet: 'hours when nothing comes up by itself and no call is suggested, such as 21:00-8:00.',
  calendar: 'a calendar file for your calendar app, written again when something changes.',
  'help.1': 'your own help line, first in help-now: "Bea, 555 0100, after eight".',
  'help.2': 'your second help line.',
  'help.3': 'your third help line.',
  'support.name': 'who you can turn to for support; faq isolated shows them.',
  'support.url': 'their page.',
  'support.phone': 'their number.',
  'support.email': 'their email.',
  'support.hours': 'when they answer.',
  'circle.inner': 'how often you want to be in touch with your inner circle: 14d, monthly.',
  'circle.close': 'the same for the close circle.',
  'circle.friends': 'the same for the friends circle.',
  'circle.wider': 'the same for the wider circle.',
  data: 'the folder for your list and its backups, such as one you sync.',
  energy: 'low, ok or high, so that suggestions fit.',
  time: 'how many minutes you have, such as 10.',
  discreet: 'yes: initials instead of names on the screen.',
  notes: 'a folder with letters you wrote yourself.',
  faq: 'a folder with topics you wrote yourself.',
};

export function configPathCommand(deps: Deps): Command {
  return new Command('path')
    .description('where things are saved')
    .examples('momconnect config path')
    .action(() => {
      const { journal, backups, cache } = deps.store.folders();
      printAnswer(deps, { settings: deps.settings.path, journal, backups, cache }, (paths) =>
        Object.entries(paths)
          .map(([name, path]) => `${name}: ${path}`)
          .join('\n'),
      );
    });
}

export function configSetCommand(deps: Deps): Command {
  return new Command('set')
    .description('change a setting; an empty value clears it')
    .argument('<name>', [...settingNames, 'support.contact'].join(', '))
    .argument('<value...>')
    .option('--new', 'with data: make the folder, and start an empty list there if your journal is missing')
    .examples(
      'momconnect config set name Sam',
      'momconnect config set mom-word mum',
      'momconnect config set country IE',
      'momconnect config set zone Dublin',
      'momconnect config set clock 24',
      'momconnect config set circle.close 14d',
      'momconnect config set quiet 21:00-8:00',
      'momconnect config set calendar ~/Sync/momconnect.ics',
      'momconnect config set help.1 "Bea, 555 0100, after eight"',
      'momconnect config set support.contact help@example.org',
      'momconnect config set data ~/Sync/momconnect',
    )
    .action(async (name: string, words: string[], options: ConfigSetOptions) => {
      printAnswer(deps, await runConfigSet(deps, name, words.join(' '), options), renderConfigSet);
    });
}

export interface ChangedSetting extends Setting {
  readonly before: string | null;
  /** Zones of other places with the name she typed. */
  readonly others: readonly string[];
}

interface ConfigSetOptions {
  readonly new?: boolean;
}

export async function runConfigSet(
  deps: Deps,
  input: string,
  value: string,
  { new: isNew = false }: ConfigSetOptions = {},
): Promise<ChangedSetting> {
  const { settings, store } = deps;
  const name = input === 'support.contact' ? supportSettingFor(value) : readSettingName(input);
  if (isNew && name !== 'data')
    throw usage('--new only works with data.', { text: '', command: 'momconnect config set data DIR --new' });
  const before = settings.get(name);
  const newValue = isClearing(name, value.trim()) ? null : await valueFor(name, value.trim(), deps, isNew);
  // Move the journal first: if only the setting changed, her list would be empty.
  if (name === 'data') await store.moveData(newValue, isNew);
  else await settings.set(name, newValue);
  const others = name === 'zone' && newValue !== null ? readZone(value, deps.content).others : [];
  return { name, value: newValue, before, others };
}

/** For hours and for a file, these words mean that she wants none. */
function isClearing(name: SettingName, value: string): boolean {
  return (
    value === '' || ((name === 'quiet' || name === 'calendar') && /^(?:none|off|no|never)$/i.test(value))
  );
}

/** The calendar file is written first: if that fails, nothing is set. */
async function valueFor(name: SettingName, value: string, deps: Deps, isNew: boolean): Promise<string> {
  if (name !== 'calendar') return checkSetting(name, value, deps, isNew);
  return (await import('../calendar/keep-calendar.ts')).startCalendar(deps, value);
}

function readSettingName(input: string): SettingName {
  if (isSettingName(input)) return input;
  const near = nearestWord(input, settingNames);
  const didYouMean = near === null ? '' : ` Did you mean ${near}?`;
  throw usage(`There's no setting "${input}".${didYouMean}`, `You can set: ${settingNames.join(', ')}`);
}

export function renderConfigSet({ name, value, before, others }: ChangedSetting, style: Style): string {
  const now = value === null ? `${name} isn't set anymore.` : `${name} is ${value} now.`;
  const was = before === null || before === value ? null : `${now} It was: ${before}`;
  if (others.length === 0) return was ?? now;
  return renderNamesakes(was === null ? now : `${was}.`, others, 'momconnect config set zone', style);
}
