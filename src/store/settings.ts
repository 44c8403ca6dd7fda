/**
 * Her preferences and this device's identity: one JSON file, written by conf. Everyday commands only read it, as plain
 * JSON. conf loads when something changes, and only one process changes it at a time.
 */

import { join } from 'node:path';
import type { Settings } from '../deps.ts';
import { type CircleCadences, circleCadencesIn } from '../domain/friend/circle-cadences.ts';
import type { SettingName } from '../domain/settings/setting-names.ts';
import type { CommandHint } from '../errors.ts';
import { deviceNamed, identityHere, idsOf, withPlace } from './device.ts';
import { type Folders, makeFolder } from './folders.ts';
import { localDay } from './local-day.ts';
import type { Exclusively } from './lock.ts';
import { readSettings, type SettingsFile, settingsPath, type Values } from './settings-file.ts';
import type { Writer } from './settings-writer.ts';

export interface SettingsStore extends Settings {
  /** This device's id; null before the first write, and in a copied home. */
  deviceId(): string | null;
  /** Every id this installation has or had, today's first. */
  deviceIds(): readonly string[];
  /** When she last changed a setting; null if never. */
  setAt(): string | null;
  circleCadences(): CircleCadences;
  /** True when a setting was written, but making it durable failed. */
  isUnsure(): boolean;
  /** Reads the file again: another terminal may have changed it. */
  reload(): void;
  /** False while this device has no id, or its settings file is lost. Her next write fixes both. */
  isComplete(): boolean;
  /** For a command that may write. */
  prepare(): Promise<void>;
  /** Creates what is missing. Call `prepare` first. */
  complete(newId: () => string): Promise<void>;
  /** Runs something while no other process changes the settings or runs the same. */
  readonly exclusively: Exclusively;
}

interface SettingsOptions {
  /** The folders without any settings. */
  readonly folders: Folders;
  readonly say: (text: string | CommandHint) => void;
  readonly now: () => Date;
}

export function openSettings({ folders, say, now }: SettingsOptions): SettingsStore {
  const { config } = folders;
  const exclusively = lockIn(config);
  let file: SettingsFile | null = null;
  let writer: Writer | null = null;
  let isUnsure = false;
  const current = () => {
    file ??= readSettings(folders, say);
    return file;
  };
  const reload = () => {
    file = readSettings(folders, () => {});
  };
  const deviceId = () => identityHere(current().device, config)?.id ?? null;
  const isComplete = () => current().isFallback !== true && deviceId() !== null;
  const prepare = async () => {
    writer ??= await (await import('./settings-writer.ts')).loadWriter(folders);
  };
  /** Doesn't overwrite what another terminal has set since. */
  const change = async (next: (savedFile: SettingsFile) => SettingsFile) => {
    const write = writer;
    if (write === null) throw new Error('The settings were not made ready for writing.');
    await exclusively(() => {
      file = write(next(readSettings(folders, () => {})));
    });
  };
  const set = async (name: SettingName, value: string | null) => {
    await prepare();
    try {
      await change((savedFile) => ({
        ...withSetting(savedFile, name, value, now()),
        device: withPlace(savedFile.device, config),
      }));
    } catch (error) {
      reload();
      isUnsure = (current().values[name] ?? null) === value;
      throw error;
    }
  };
  return {
    path: settingsPath(folders),
    get: (name) => current().values[name] ?? null,
    all: () => current().values,
    set,
    deviceId,
    deviceIds: () => idsWith(deviceId(), current()),
    setAt: () => current().setAt ?? null,
    circleCadences: () => circleCadencesIn(current().values, current().changedOn ?? {}),
    isUnsure: () => isUnsure,
    reload,
    isComplete,
    prepare,
    complete: async (newId) => {
      // A command that only reads creates no journal. It must not fail just because the file is lost.
      if (writer === null && deviceId() !== null) return;
      makeFolder(config);
      await exclusively(async () => {
        reload();
        if (isComplete()) return;
        await change((savedFile) => withDevice(savedFile, config, newId));
      });
    },
    exclusively,
  };
}

/** Most runs lock nothing, so its code loads late. */
function lockIn(config: string): Exclusively {
  let lock: Exclusively | null = null;
  return async (act) => {
    lock ??= (await import('./lock.ts')).lockAt(join(config, 'settings.lock'));
    return lock(act);
  };
}

const idsWith = (id: string | null, { device }: SettingsFile): string[] => [
  ...new Set([id ?? [], idsOf(device)].flat()),
];

function withDevice(file: SettingsFile, config: string, newId: () => string): SettingsFile {
  const id = identityHere(file.device, config)?.id ?? newId();
  return { ...file, device: deviceNamed(id, file.device, config) };
}

function withValue(values: Values, name: SettingName, value: string | null): Values {
  const { [name]: _, ...others } = values;
  return value === null ? others : { ...others, [name]: value };
}

/** Nobody counts as passed over on days when her circle had another cadence, so its setting has a day. */
function withSetting(
  { values, changedOn }: SettingsFile,
  name: SettingName,
  value: string | null,
  now: Date,
): Omit<SettingsFile, 'device'> {
  const days = name.startsWith('circle.') ? { ...changedOn, [name]: localDay(now) } : changedOn;
  return {
    values: withValue(values, name, value),
    setAt: now.toISOString(),
    ...(days !== undefined && { changedOn: days }),
  };
}
