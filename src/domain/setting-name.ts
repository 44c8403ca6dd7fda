/** The settings, by their names in `config set` and in the settings file. */

export const settingNames = [
  'name',
  'mom-word',
  'me',
  'country',
  'zone',
  'clock',
  'quiet',
  'calendar',
  'help.1',
  'help.2',
  'help.3',
  'support.name',
  'support.url',
  'support.phone',
  'support.email',
  'support.hours',
  'circle.inner',
  'circle.close',
  'circle.friends',
  'circle.wider',
  'data',
  'energy',
  'time',
  'discreet',
  'notes',
  'faq',
] as const;
export type SettingName = (typeof settingNames)[number];

/** Where this computer has its files: it means nothing on another one. */
const stays: ReadonlySet<string> = new Set(['data'] satisfies SettingName[]);
/** Whatever these settings are called in full, nobody may find them in a file. */
const secret = /password|passphrase|secret|token|api-?key/i;

export const isSetting = (name: string): name is SettingName =>
  settingNames.some((each) => each === name) && mayLeave(name);

/** Whether an export has it. */
export const mayLeave = (name: string): boolean => !stays.has(name) && !secret.test(name);
