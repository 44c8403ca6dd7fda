/** Everything of a home as one JSON file: the journal, line by line, and the settings. */

import { registry } from '../domain/changes.ts';
import type { ImportProblem } from '../domain/import/contact-card.ts';
import type { JournalCopy } from '../domain/journal/journal-copy.ts';
import { type JournalLine, parseJournalLine } from '../domain/journal/line.ts';
import type { SettingName } from '../domain/settings/setting-names.ts';
import { isSetting } from '../domain/settings/settings-to-export.ts';
import type { Day } from '../domain/time/day.ts';

export interface HomeCopy extends JournalCopy {
  readonly settings: Readonly<Partial<Record<SettingName, string>>>;
}

export interface HomeRead extends HomeCopy {
  /** Lines that can't be read, by their line in the file. */
  readonly problems: readonly ImportProblem[];
}

/** A program that only knows a lower one must not read the file as if it knew all of it. */
const form = 1;

/**
 * Each journal line is on a line of its own, as the journal has it.
 *
 * @param json writes a value so that it's safe on a terminal
 */
export function writeHome(
  { settings, lines, newer }: HomeCopy,
  on: Day,
  json: (value: unknown) => string,
): string {
  const texts = [...lines.map(json), ...newer.map((text) => json(JSON.parse(text)))];
  const about = { format: form, on };
  return `{"momconnect":${json(about)},\n"settings":${json(settings)},\n"journal":[\n${texts.join(',\n')}\n]}\n`;
}

/** The head of such a file. */
export const homeStart = /^\s*\{\s*"momconnect"\s*:/;

/** null for a file that is damaged, or of a newer version. Never throws. */
export function readHome(text: string): HomeRead | null {
  const value = parsed(text);
  const { momconnect, settings, journal } = (value ?? {}) as Record<string, unknown>;
  const format = (momconnect as { readonly format?: unknown } | undefined)?.format;
  if (format !== form || !Array.isArray(journal)) return null;
  const lines: JournalLine[] = [];
  const newer: string[] = [];
  const problems: ImportProblem[] = [];
  for (const [at, entry] of journal.entries()) {
    const checked = parseJournalLine(entry, registry);
    if (checked.kind === 'line') lines.push(checked.line);
    else if (checked.kind === 'newer' && isPlaced(entry)) newer.push(JSON.stringify(entry));
    else problems.push({ line: at + firstLine, reason: "this entry can't be read" });
  }
  return { lines, newer, settings: settingsIn(settings), problems };
}

/** The first entry is on the fourth line of the file. */
const firstLine = 4;

function isPlaced(entry: unknown): boolean {
  const { id, at } = (entry ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof at === 'string';
}

function settingsIn(value: unknown): HomeCopy['settings'] {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(([name, setting]) => isSetting(name) && typeof setting === 'string'),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
