/** What can be said in advance, so that nothing has to be asked. */

import type { Deps } from '../../deps.ts';
import { nameKeyOf } from '../../domain/catch-up/who-is.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import type { Options } from '../shared/command.ts';
import { readDay, usage } from '../shared/read-values.ts';

export type CatchUpOptions = Options<
  'me' | 'since',
  'as' | 'add' | 'ignore',
  'dayFirst' | 'monthFirst' | 'rhythm' | 'pick' | 'dryRun'
>;

/** A year, unless she says another day. */
const usualDays = 365;

/** The command that saves it, with all that was said in advance. */
export function commandOf(files: readonly string[], options: CatchUpOptions): string {
  const { me, as = [], add = [], ignore = [], since, dayFirst, monthFirst, rhythm, pick } = options;
  const valued = (flag: string, values: readonly string[]) =>
    values.length === 0 ? [] : [flag, ...values.map(inQuotes)];
  const isSet = (flag: string, isGiven: boolean | undefined) => (isGiven ? [flag] : []);
  return [
    'momconnect catch-up',
    ...files.map((file) => (file === '-' ? file : shellQuote(file))),
    ...valued('--me', me === undefined ? [] : [me]),
    ...valued('--as', as),
    ...valued('--add', add),
    ...valued('--ignore', ignore),
    ...valued('--since', since === undefined ? [] : [since]),
    ...isSet('--day-first', dayFirst),
    ...isSet('--month-first', monthFirst),
    ...isSet('--rhythm', rhythm),
    ...isSet('--pick', pick),
    '--yes',
  ].join(' ');
}

export async function readSince(deps: Deps, { since }: CatchUpOptions): Promise<Day> {
  if (since === undefined) return addDays(deps.today, -usualDays);
  return readDay(since, deps, 'past');
}

/** A name in the chats, and what was typed after it: `Ana=ana-sample`. Names may have the sign in them. */
export interface NamePair {
  readonly name: string;
  /** null where nothing was. */
  readonly value: string | null;
}

export function readPair(input: string): NamePair {
  const at = input.lastIndexOf('=');
  return at === -1
    ? { name: input.trim(), value: null }
    : { name: input.slice(0, at).trim(), value: input.slice(at + 1).trim() };
}

/** @throws UserError `usage` where nothing comes after the name */
export function readAs(input: string): { readonly name: string; readonly value: string } {
  const { name, value } = readPair(input);
  if (name === '' || value === null || value === '')
    throw usage(`"${input}" doesn't say who it is.`, {
      text: 'The name in the chat, then the one on your list:',
      command: '--as "Ana M.=ana"',
    });
  return { name, value };
}

/** A name that isn't on her list, as the screen may show it. */
export function nameShown({ mark }: Pick<Deps['output'], 'mark'>, name: string): string {
  return mark({ id: friendId(name, () => false), name }).name;
}

export const isSameName = (one: string, other: string): boolean => nameKeyOf(one) === nameKeyOf(other);
