/**
 * `--discreet`: initials instead of names, for a screen that others can see. Everything read from the store has its
 * names marked (`name-marks.ts`), so that no word of our own sentences is taken for a name. Everything written has no
 * marks.
 */

import type { Deps, Store } from '../deps.ts';
import type { Change } from '../domain/changes.ts';
import { markCheckUp } from '../domain/discreet/mark-check-up.ts';
import { markFriend } from '../domain/discreet/mark-friend.ts';
import { MarkedNames } from '../domain/discreet/marked-names.ts';
import { maskCommands } from '../domain/discreet/mask-commands.ts';
import { maskJson } from '../domain/discreet/mask-json.ts';
import type { State } from '../domain/state.ts';
import { withInitials, withoutMarks } from '../domain/text/name-marks.ts';

/** Files, the clipboard, other programs and the settings aren't on the screen, so they get the real names. */
export function withTrueNames<T extends Omit<Deps, 'store'>>(deps: T): T {
  const { files, system, settings, run } = deps;
  return {
    ...deps,
    run: (words) => run(withoutMarks(words)),
    settings: { ...settings, set: (name, value) => settings.set(name, withoutMarks(value)) },
    files: {
      ...files,
      write: (path, text, options) => files.write(withoutMarks(path), withoutMarks(text), options),
      rewrite: (path, next) =>
        files.rewrite(withoutMarks(path), async (before) => withoutMarks(await next(before))),
    },
    system: {
      ...system,
      edit: (text) => system.edit(withoutMarks(text)),
      openLink: (link) => system.openLink(withoutMarks(link)),
      copy: (text) => system.copy(withoutMarks(text)),
      notify: (line) => system.notify(withoutMarks(line)),
    },
  };
}

export interface NameMask {
  /** The store, with every name in it marked. */
  readonly store: Store;
  /** Marks names in an answer that didn't come from the store: from an address book, or typed. */
  readonly mark: <T>(data: T) => T;
  /**
   * The last step for a text: turns marked names into initials, and names in commands into numbers from the last list.
   */
  readonly maskNames: (text: string) => string;
  /** The same for an answer that becomes JSON. */
  readonly maskData: (data: unknown) => unknown;
}

/** @param isCommand true for `note draft`, false for `text ana` */
export function nameMaskFor(store: Store, isCommand: (words: string) => boolean): NameMask {
  const names = new MarkedNames();
  let lastRead: { readonly raw: State; readonly marked: State } | null = null;
  const read = (): State => {
    const raw = store.read();
    if (lastRead?.raw === raw) return lastRead.marked;
    for (const friend of raw.friends.values()) names.learn(friend);
    for (const { to } of raw.drafts)
      if (to !== undefined) names.learn({ id: '', name: to, nicknames: [], children: [] });
    lastRead = { raw, marked: markState(raw, names) };
    return lastRead.marked;
  };
  const maskNames = (text: string) =>
    withInitials(maskCommands(text, { names, shown: () => store.shown(), isCommand }));
  const masked: Store = {
    ...bindMethods(store),
    whole: async () => masked,
    read,
    append: (command, changes) => {
      learnFrom(changes, names);
      return store.append(command, withoutMarks(changes));
    },
    appendBatch: (command, entries, onLine) => {
      learnFrom(entries.flat(), names);
      return store.appendBatch(command, withoutMarks(entries), onLine);
    },
    history: async (friend) =>
      (await store.history(friend)).map((interaction) => ({
        ...interaction,
        note: names.inTextOrNull(interaction.note),
      })),
    rememberShown: (friends, proposals, saidToday) =>
      store.rememberShown(friends, proposals && withoutMarks(proposals), saidToday),
    proposed: (friend) => {
      const proposal = store.proposed(friend);
      if (proposal === null) return null;
      return { ...proposal, words: names.inText(proposal.words), next: names.inTextOrNull(proposal.next) };
    },
    checkUp: async () => markCheckUp(await store.checkUp(), names, read()),
    linesAbout: async (id) => (await store.linesAbout(id)).map((line) => markLine(line, names)),
    controlLines: async () => {
      const lines = await store.controlLines();
      learnFrom(
        lines.flatMap(({ changes }) => changes),
        names,
      );
      return lines.map((line) => markLine(line, names));
    },
    undoable: async (count) => (await store.undoable(count)).map((line) => markLine(line, names)),
    undo: async (options) => {
      const line = await store.undo(options);
      return line === null || 'refused' in line ? line : markLine(line, names);
    },
  };
  return {
    store: masked,
    mark: (data) => names.inData(data),
    maskNames,
    maskData: (data) => maskJson(data, { names, shown: () => store.shown(), maskNames }),
  };
}

/** A store is a plain object of functions. The methods of a class would lose their `this`. */
function bindMethods(store: Store): Store {
  return Object.fromEntries(
    Object.entries(store).map(([name, member]) => [
      name,
      typeof member === 'function' ? member.bind(store) : member,
    ]),
  ) as unknown as Store;
}

/** Nothing is spread: what is new in the state doesn't compile until somebody decides whether it can name anyone. */
function markState(state: State, names: MarkedNames): State {
  const { friends, drafts, calls, traditions, locals, ideas, reminders } = state;
  const { merged, pause, contactNames, chatsRead, countsByMonth } = state;
  return {
    merged,
    pause,
    contactNames,
    chatsRead,
    countsByMonth,
    friends: new Map([...friends].map(([id, friend]) => [id, markFriend(friend, names)])),
    drafts: drafts.map((draft) => ({
      ...draft,
      text: names.inText(draft.text),
      ...(draft.to === undefined ? {} : { to: names.name(draft.to) }),
    })),
    calls: calls.map((call) => ({ ...call, topic: names.inText(call.topic) })),
    traditions: traditions.map((tradition) => ({
      ...tradition,
      prompts: tradition.prompts.map((text) => names.inText(text)),
    })),
    locals: locals.map((local) => ({
      ...local,
      name: names.inText(local.name),
      place: names.inTextOrNull(local.place),
      ask: names.inTextOrNull(local.ask),
      visits: local.visits.map((visit) => ({ ...visit, note: names.inTextOrNull(visit.note) })),
    })),
    ideas: ideas.map((idea) => ({ ...idea, text: names.inText(idea.text) })),
    reminders: reminders.map((reminder) => ({ ...reminder, words: names.inText(reminder.words) })),
  };
}

/** Learns names that no list has yet: new friends, and new children of a friend. */
function learnFrom(changes: readonly Change[], names: MarkedNames): void {
  for (const change of withoutMarks(changes)) {
    if (change.type === 'friend.added') {
      const { friend, name, nicknames = [], children = [] } = change;
      names.learn({ id: friend, name, nicknames, children });
    }
    if (change.type === 'friend.edited') {
      const { nicknames = [], children = [] } = change.add ?? {};
      for (const name of [change.set?.name ?? [], nicknames].flat())
        names.learn({ id: change.friend, name, nicknames: [], children: [] });
      names.learn({ id: '', name: '', nicknames: [], children });
    }
    if (change.type === 'draft.kept' && change.to !== undefined)
      names.learn({ id: '', name: change.to, nicknames: [], children: [] });
  }
}

function markLine<T extends { readonly changes: readonly Change[] }>(line: T, names: MarkedNames): T {
  const changes = line.changes.map((change) => {
    const markedChange: Record<string, unknown> = { ...change };
    for (const key of ['name', 'to'])
      if (typeof markedChange[key] === 'string') markedChange[key] = names.name(markedChange[key]);
    for (const key of ['text', 'topic', 'note', 'words'])
      if (typeof markedChange[key] === 'string') markedChange[key] = names.inText(markedChange[key]);
    return markedChange as unknown as Change;
  });
  return { ...line, changes };
}
