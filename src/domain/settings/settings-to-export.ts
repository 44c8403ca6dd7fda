/** Which settings an export has. */

import { type SettingName, settingNames } from './setting-names.ts';

/** Where this computer has its files: it means nothing on another one. */
const stays: ReadonlySet<string> = new Set(['data'] satisfies SettingName[]);
/** Whatever these settings are called in full, nobody may find them in a file. */
const secret = /password|passphrase|secret|token|api-?key/i;

export const isSetting = (name: string): name is SettingName =>
  settingNames.some((each) => each === name) && mayLeave(name);

/** Whether an export has it. */
export const mayLeave = (name: string): boolean => !stays.has(name) && !secret.test(name);
