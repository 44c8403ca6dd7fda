/**
 * Her preferences and this device's identity: one JSON file, written by conf. The everyday path only reads it, as
 * plain JSON; conf loads when something changes.
 */

import { existsSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../deps.ts';
import type { SettingName } from '../domain/setting-name.ts';
import { makeFolder } from './folders.ts';
import {
  type Device,
  fileName,
  loadWriter,
  notSaved,
  readSettings,
  type SettingsFile,
  type Values,
  type Writer,
} from './settings-file.ts';

export interface SettingsStore extends Settings {
  /** This device's id; null before the first write, or when host or folder say that this is another machine. */
  deviceId(): string | null;
  /** Looks at the file again: another terminal may have changed it. */
  reload(): void;
  /** Every id this installation has or had. */
  deviceIds(): readonly string[];
  /** Loads what a first write needs, so that `createDevice` can be synchronous. */
  prepareDevice(): Promise<void>;
  /** Takes a new identity and answers its id. Needs `prepareDevice` before. */
  createDevice(newId: () => string): string;
}

/** Another terminal may write at the same moment: so often is it tried again. */
const attempts = 3;

/** @param folder where settings.json is or will be */
export function openSettings(folder: string, say: (text: string) => void): SettingsStore {
  const path = join(folder, fileName);
  let file: SettingsFile | null = null;
  let writer: Writer | null = null;
  const current = () => {
    file ??= readSettings(folder, say);
    return file;
  };
  /** What another terminal has set since stays: the file is read again and only this one thing changes. */
  const change = (next: (file: SettingsFile) => SettingsFile, isDone: (file: SettingsFile) => boolean) => {
    if (writer === null) throw new Error('The settings were not made ready for writing.');
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      file = writer(next(readSettings(folder, () => {})));
      if (isDone(file)) return;
    }
    throw notSaved(path);
  };
  return {
    path,
    get: (name) => current().values[name] ?? null,
    all: () => current().values,
    set: async (name, value) => {
      writer ??= await loadWriter(folder);
      change(
        (found) => ({ ...found, values: withValue(found.values, name, value) }),
        (found) => (found.values[name] ?? null) === value,
      );
    },
    deviceId: () => (isHere(current(), folder) ? (current().device?.id ?? null) : null),
    reload: () => {
      file = readSettings(folder, () => {});
    },
    deviceIds: () => idsOf(current().device),
    prepareDevice: async () => {
      writer ??= await loadWriter(folder);
    },
    createDevice: (newId) => {
      makeFolder(folder);
      const here = { id: newId(), host: hostname(), inode: inodeOf(folder) };
      change(
        (found) =>
          isHere(found, folder) ? found : { ...found, device: { ...here, earlier: idsOf(found.device) } },
        (found) => isHere(found, folder),
      );
      return current().device?.id ?? here.id;
    },
  };
}

function withValue(values: Values, name: SettingName, value: string | null): Values {
  const { [name]: _, ...others } = values;
  return value === null ? others : { ...others, [name]: value };
}

const idsOf = (device: Device | undefined): string[] =>
  device === undefined ? [] : [device.id, ...(device.earlier ?? [])];

/** True when the device in the file is the one this runs on. */
function isHere({ device }: SettingsFile, folder: string): boolean {
  return device !== undefined && device.host === hostname() && device.inode === inodeOf(folder);
}

function inodeOf(folder: string): number {
  return existsSync(folder) ? statSync(folder).ino : 0;
}
