/** `friend tag` and `friend untag`: groups of people, by a word of her own. */

import type { Deps, Style } from '../../deps.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, type NameMatch, nameBook } from '../../domain/friend/names.ts';
import { nearestTag, tagGroups } from '../../domain/friend/tag-groups.ts';
import { hasTag, tagKey } from '../../domain/friend/tags.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { readTag } from '../shared/read-tag.ts';
import { forExample, notFound, usage } from '../shared/read-values.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';

export function friendTagCommand(deps: Deps): Command {
  return new Command('tag')
    .description('make a group of people, to use wherever a name goes')
    .argument('[tag]', 'a word for the group; leave it out to see them all')
    .argument('[names...]', "who to put in it; leave this out to see who's in it")
    .option('--remove', 'take them out of it')
    .examples(
      'momconnect friend tag school-moms ana bea',
      'momconnect friend tag school-moms bea --remove',
      'momconnect friend tag school-moms',
      'momconnect friend tag',
      'momconnect log school-moms at the park',
    )
    .action(async (tag: string | undefined, names: string[], { remove }: { remove?: boolean }) => {
      if (tag === undefined) return printAnswer(deps, runTags(deps), renderTags);
      const words = [tag, ...names];
      if (names.length === 0 && remove !== true)
        return printAnswer(deps, runTagShown(deps, tag), renderTagged);
      printAnswer(deps, await runFriendTag(deps, words, remove === true), renderFriendTag);
    });
}

export function friendUntagCommand(deps: Deps): Command {
  return new Command('untag')
    .description('take people out of a group')
    .argument('<tag>')
    .argument('<names...>')
    .examples('momconnect friend untag school-moms bea')
    .action(async (tag: string, names: string[]) => {
      printAnswer(deps, await runFriendTag(deps, [tag, ...names], true), renderFriendTag);
    });
}

type Named = Pick<Friend, 'id' | 'name'>;

interface Tagged {
  readonly tag: string;
  readonly friends: readonly Named[];
}

const idAndName = ({ id, name }: Friend): Named => ({ id, name });

function runTags({ store }: Deps): readonly Tagged[] {
  const groups = [...tagGroups(store.read().friends.values()).values()];
  const keyed = groups.map(({ tag, members }) => ({
    key: tagKey(tag),
    tag,
    friends: members.map(idAndName),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ tag, friends }) => ({ tag, friends }));
}

/** Throws UserError `not_found` for a tag that nobody has. */
function runTagShown(deps: Deps, input: string): Tagged {
  const friends = [...deps.store.read().friends.values()];
  const group = tagGroups(friends).get(tagKey(input));
  if (group === undefined) throw noSuchTag(input, friends);
  deps.store.rememberShown(group.members.map(({ id }) => id));
  return { tag: group.tag, friends: group.members.map(idAndName) };
}

function noSuchTag(input: string, friends: readonly Friend[]) {
  const near = nearestTag(input, friends);
  const command = `momconnect friend tag ${shellQuote(near ?? input.trim())}`;
  return notFound(
    `Nobody has the tag ${input.trim()}.${near === null ? '' : ` Did you mean ${near}?`}`,
    near === null ? { text: 'To give it to someone:', command: `${command} ana` } : { text: '', command },
  );
}

/** `changed` are those put in or taken out, and `namesake` a friend whose name goes before the tag. */
async function runFriendTag(deps: Deps, words: readonly string[], isRemoved: boolean) {
  const { store, today } = deps;
  const everyone = [...store.read().friends.values()];
  const length = lengthOfTag(words, everyone);
  const input = words.slice(0, length).join(' ');
  const tag = readTag(input, deps);
  const verb = isRemoved ? 'friend untag' : 'friend tag';
  const command = `${verb} ${shellQuote(tag)}`;
  if (words.length === length) throw usage('Who is it?', forExample(`momconnect ${command} ana`));
  if (isRemoved && !everyone.some(({ tags }) => hasTag(tags, tag))) throw noSuchTag(input, everyone);
  const people = await friendsTyped(deps, words.slice(length), { command });
  const changes = people.flatMap((friend) => changeFor(friend, tag, isRemoved, today));
  const undo = changes.length === 0 ? null : await store.append(verb, changes);
  const after = [...store.read().friends.values()];
  const ids = new Set(changes.map(({ friend }) => friend));
  const friends = (tagGroups(after).get(tagKey(tag))?.members ?? []).map(idAndName);
  const changed = people.filter(({ id }) => ids.has(id)).map(idAndName);
  const namesake = isRemoved ? null : namesakeIn(matchName(tag, nameBook(after), 'last'));
  return { tag, friends, changed, isRemoved, namesake, undo };
}

function namesakeIn(match: NameMatch): Named | null {
  if (match.kind === 'none') return null;
  return match.kind === 'one' ? idAndName(match.friend) : idAndName(match.friends[0] as Friend);
}

/** A tag of several words needs no quotes once somebody has it. */
function lengthOfTag(words: readonly string[], friends: readonly Friend[]): number {
  const groups = tagGroups(friends);
  for (let length = words.length; length > 1; length--)
    if (groups.has(tagKey(words.slice(0, length).join(' ')))) return length;
  return 1;
}

function changeFor({ id, tags }: Friend, tag: string, isRemoved: boolean, on: string): FriendEdited[] {
  const own = tags.filter((each) => tagKey(each) === tagKey(tag));
  if (isRemoved ? own.length === 0 : own.length > 0) return [];
  const lists = isRemoved ? { take: { tags: own } } : { add: { tags: [tag] } };
  return [{ type: 'friend.edited', friend: id, on, ...lists }];
}

function namesShown(friends: readonly Named[]): string {
  const names = friends.map(({ name }) => shorten(name));
  return fewInWords(names, 8);
}

function renderTags(groups: readonly Tagged[], style: Style): string {
  return screen(style, [
    ...groups.map(({ tag, friends }) => ({ text: `#${tag}: ${namesShown(friends)}`, first: '', rest: '  ' })),
    { text: 'To make a group:', command: 'momconnect friend tag school-moms ana bea' },
  ]);
}

function renderTagged({ tag, friends }: Tagged, style: Style): string {
  const lines = friends.map(({ name }, at) => ({ text: `${at + 1}  ${name}`, first: '', rest: '   ' }));
  return screen(style, [{ verbatim: style.bold(`#${tag}`) }, ...lines, usesOf(tag, style)]);
}

function usesOf(tag: string, style: Style): Line {
  const uses = ['log', 'text'].map((command) => `momconnect ${command} ${shellQuote(tag)}`);
  return { verbatim: withCommand('It works like a name:', uses, style) };
}

function renderFriendTag(tagged: Awaited<ReturnType<typeof runFriendTag>>, style: Style): string {
  const { tag, friends, changed, isRemoved, namesake, undo } = tagged;
  const who = namesShown(changed);
  const isOne = changed.length === 1;
  const did = isRemoved
    ? `${who} ${isOne ? "isn't" : "aren't"} in #${tag} anymore.`
    : `${who} ${isOne ? 'is' : 'are'} in #${tag} now.`;
  const nothing = isRemoved ? `They weren't in #${tag}.` : `They were in #${tag} already.`;
  const count = friends.length === 1 ? 'It has 1 person.' : `It has ${friends.length} people.`;
  const size = friends.length === 0 ? "Nobody's in it now." : count;
  const all = friends.length > changed.length || isRemoved ? ` ${size}` : '';
  return screen(style, [
    undo === null ? nothing : `${did}${all}`,
    namesake !== null &&
      `${namesake.name} has that name too, so other commands think you mean ${namesake.name}. It's easier to give the group another name.`,
    undo !== null && !isRemoved && namesake === null && usesOf(tag, style),
    undo !== null && undoWay(),
  ]);
}
