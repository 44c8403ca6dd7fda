/**
 * A device is one home on one machine, recognized by the inode and the birth time of its settings folder. A copied
 * folder has others, so two machines never write to the same journal. The host name doesn't count: laptops change
 * theirs with the network.
 */

import { statSync } from 'node:fs';

interface FolderIdentity {
  /** null when an earlier version wrote it. */
  readonly inode: number | null;
  /** In milliseconds since 1970; null when an earlier version wrote it. */
  readonly born: number | null;
}

export interface Identity extends FolderIdentity {
  /** The name of its journal. */
  readonly id: string;
}

export interface Device extends Identity {
  /** Former identities, newest first: of this home, and of homes it was copied from. */
  readonly earlier: readonly Identity[];
}

/** Reads the device out of the settings JSON; undefined when there is none. */
export function deviceIn(value: unknown): Device | undefined {
  const device = identityIn(value);
  if (device === null) return undefined;
  const { earlier = [] } = value as { readonly earlier?: unknown };
  const identities = Array.isArray(earlier) ? earlier.map(identityIn) : [null];
  return identities.includes(null) ? undefined : { ...device, earlier: identities as Identity[] };
}

/** Earlier versions stored only an id for former devices, and no birth time. */
function identityIn(value: unknown): Identity | null {
  const { id, inode, born } = (
    typeof value === 'string' ? { id: value } : (value ?? {})
  ) as Partial<Identity>;
  // Ids become file names, so they must be safe.
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return null;
  return { id, inode: numberOrNull(inode), born: numberOrNull(born) };
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export const idsOf = (device: Device | undefined): string[] =>
  device === undefined ? [] : [device.id, ...device.earlier.map(({ id }) => id)];

/** The identity that belongs to this folder; null when none does. */
export function identityHere(device: Device | undefined, folder: string): Identity | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (device === undefined || stat === undefined) return null;
  // When the file system stores no birth time, Node gives 0 or the time of the last change.
  const isBirthKnown = stat.birthtimeMs > 0 && stat.birthtimeMs !== stat.ctimeMs;
  const isHere = ({ inode, born }: Identity) =>
    inode === stat.ino && (born === null || !isBirthKnown || isSameMoment(born, stat.birthtimeMs));
  return [device, ...device.earlier].find(isHere) ?? null;
}

/** Versions of Node round milliseconds differently. */
const isSameMoment = (one: number, other: number): boolean => Math.abs(one - other) < 1;

/** The same device with the identity of this folder first. Adds what an earlier version didn't store. */
export function withPlace(device: Device | undefined, folder: string): Device | undefined {
  const here = identityHere(device, folder);
  return here === null ? device : deviceNamed(here.id, device, folder);
}

/** @param device what we knew before, if anything */
export function deviceNamed(id: string, device: Device | undefined, folder: string): Device {
  const { ino: inode, birthtimeMs: born } = statSync(folder);
  const others = device === undefined ? [] : [device, ...device.earlier].filter((other) => other.id !== id);
  return { id, inode, born, earlier: others.map(({ id, inode, born }) => ({ id, inode, born })) };
}
