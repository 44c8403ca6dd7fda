/** Which name in the chats is hers: as typed, as she said before, or asked once. */

import type { Deps } from '../../deps.ts';
import { type Chat, namesIn } from '../../domain/catch-up/chat.ts';
import type { WhoIs } from '../../domain/catch-up/who-is.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { UserError } from '../../errors.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { askNeeded, numberUpTo } from '../shared/ask.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { isSameName, nameShown } from './catch-up-options.ts';

const mostOffered = 6;

/** null where she wrote nothing. Throws UserError `usage` or `not_found`. */
export async function whoIsMe(
  deps: Deps,
  chats: readonly Chat[],
  whoIs: WhoIs,
  input: string | undefined,
): Promise<string | null> {
  const names = [...new Set(chats.flatMap(namesIn))];
  if (input !== undefined) {
    if (isNone(input) && !names.some(isNone)) return null;
    const nameFound = names.find((name) => isSameName(name, input));
    if (nameFound === undefined) throw nobodyCalled(deps, input, candidatesIn(chats, whoIs));
    return nameFound;
  }
  const before = deps.settings.get('me');
  const nameInChats = before === null ? undefined : names.find((name) => isSameName(name, before));
  const unclear = chats.filter((chat) => nameInChats === undefined && !isWithoutHer(chat, whoIs));
  if (unclear.length === 0) return nameInChats ?? before;
  const candidates = candidatesIn(unclear, whoIs);
  return certain(deps, unclear, candidates, whoIs) ?? (await askWhich(deps, candidates));
}

/** A chat in which only people on her list wrote, or people she never hears about. */
function isWithoutHer(chat: Chat, whoIs: WhoIs): boolean {
  return namesIn(chat).every((name) => whoIs(name).kind !== 'nobody');
}

/** Most days first. */
function candidatesIn(chats: readonly Chat[], whoIs: WhoIs): string[] {
  const days = new Map<string, number>();
  for (const chat of chats)
    for (const { wrote } of chat.days) for (const name of wrote) days.set(name, (days.get(name) ?? 0) + 1);
  return [...days]
    .filter(([name]) => whoIs(name).kind === 'nobody')
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}

/** Two people in a chat, and one of them is on her list: the other one is her. So is `You`, and her own name. */
function certain(
  { settings }: Deps,
  chats: readonly Chat[],
  candidates: readonly string[],
  whoIs: WhoIs,
): string | null {
  const own = settings.get('name');
  const ownNames = candidates.filter((name) => name === 'You' || (own !== null && isSameName(name, own)));
  if (ownNames.length === 1) return ownNames[0] as string;
  const others = chats
    .filter(({ isGroup }) => !isGroup)
    .map(namesIn)
    .filter((names) => names.length === 2 && names.some((name) => whoIs(name).kind !== 'nobody'))
    .flatMap((names) => names.filter((name) => whoIs(name).kind === 'nobody'));
  const [other, ...more] = new Set(others);
  return more.length === 0 ? (other ?? null) : null;
}

const isNone = (input: string): boolean => /^none$/i.test(input.trim());

async function askWhich({ prompter, output }: Deps, candidates: readonly string[]): Promise<string | null> {
  const firstNames = candidates.slice(0, mostOffered).map((name) => nameShown(output, name));
  if (!prompter.isInteractive) throw unclearWho(firstNames);
  const offered = firstNames.map((name, at) => `${at + 1} ${name}`).join(', ');
  const more = candidates.length > firstNames.length ? ', or your name in the chat' : '';
  const chosen = (text: string) =>
    /^\d+$/.test(text.trim())
      ? candidates.slice(0, mostOffered)[Number(text) - 1]
      : candidates.find((name) => isSameName(name, text));
  const answer = await askNeeded(prompter, {
    message: sanitizeText(`Which one is you?  ${offered}${more}, none`),
    problem: (text) =>
      chosen(text) === undefined && !isNone(text) ? `${numberUpTo(firstNames.length)}, or none.` : null,
  });
  return chosen(answer) ?? null;
}

/** Someone else may be the only one who wrote. */
function unclearWho(firstNames: readonly string[]): UserError {
  const [only = '', ...others] = firstNames;
  const isOne = others.length === 0;
  return usage(
    isOne ? `Is ${only} you?` : `Which of these is you: ${namesInWords(firstNames, 'or')}?`,
    { text: isOne ? 'If it is:' : 'To say which one:', command: `--me ${inQuotes(others.at(-1) ?? only)}` },
    { text: isOne ? "If it isn't:" : "If it's none of them:", command: '--me none' },
  );
}

function nobodyCalled({ output }: Deps, input: string, candidates: readonly string[]): UserError {
  const [first] = candidates.map((name) => nameShown(output, name));
  const example = first === undefined ? [] : [forExample(`--me ${inQuotes(first)}`)];
  return new UserError(`There's nobody called "${input}" in there.`, {
    code: 'not_found',
    ways: [...example, { text: "If you didn't write in it:", command: '--me none' }],
  });
}
