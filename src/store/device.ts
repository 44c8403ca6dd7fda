/**
 * A device is one home on one machine: the inode and the birth time of its settings folder say so. In a copy they are
 * others, so that two machines never write the same journal; a laptop that takes a new name from each network stays
 * the same.
 */

import { statSync } from 'node:fs';

interface FolderIdentity {
  /** null in what an earlier version wrote. */
  readonly inode: number | null;
  /** In milliseconds since 1970; null in what an earlier version wrote. */
  readonly born: number | null;
}

export interface Identity extends FolderIdentity {
  /** Its journal's name. */
  readonly id: string;
}

export interface Device extends Identity {
  /** Those before, newest first: of this home, and of the ones it was copied from. */
  readonly earlier: readonly Identity[];
}

/** The device of the settings, as JSON has it; undefined where it is none. */
export function deviceIn(value: unknown): Device | undefined {
  const device = identityIn(value);
  if (device === null) return undefined;
  const { earlier = [] } = value as { readonly earlier?: unknown };
  const identities = Array.isArray(earlier) ? earlier.map(identityIn) : [null];
  return identities.includes(null) ? undefined : { ...device, earlier: identities as Identity[] };
}

/** Earlier versions had a name alone for the ones before, and no birth time. */
function identityIn(value: unknown): Identity | null {
  const { id, inode, born } = (
    typeof value === 'string' ? { id: value } : (value ?? {})
  ) as Partial<Identity>;
  // Ids become file names.
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return null;
  return { id, inode: numberOrNull(inode), born: numberOrNull(born) };
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export const idsOf = (device: Device | undefined): string[] =>
  device === undefined ? [] : [device.id, ...device.earlier.map(({ id }) => id)];

/** The one that belongs to this folder; null where none does. */
export function identityHere(device: Device | undefined, folder: string): Identity | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (device === undefined || stat === undefined) return null;
  // Where a file system keeps no birth time, Node answers none, or the time of the last change.
  const isBirthKnown = stat.birthtimeMs > 0 && stat.birthtimeMs !== stat.ctimeMs;
  const isHere = ({ inode, born }: Identity) =>
    inode === stat.ino && (born === null || !isBirthKnown || isSameMoment(born, stat.birthtimeMs));
  return [device, ...device.earlier].find(isHere) ?? null;
}

/** Versions of Node round the parts of a millisecond differently. */
const isSameMoment = (one: number, other: number): boolean => Math.abs(one - other) < 1;

/** The same device, its one of this folder first, with what an earlier version did not note. */
export function withPlace(device: Device | undefined, folder: string): Device | undefined {
  const here = identityHere(device, folder);
  return here === null ? device : deviceNamed(here.id, device, folder);
}

/** @param device what was known before, if anything */
export function deviceNamed(id: string, device: Device | undefined, folder: string): Device {
  const { ino: inode, birthtimeMs: born } = statSync(folder);
  const others = device === undefined ? [] : [device, ...device.earlier].filter((known) => known.id !== id);
  return { id, inode, born, earlier: others.map(({ id, inode, born }) => ({ id, inode, born })) };
}
