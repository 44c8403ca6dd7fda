/** The settings, by their names in `config set` and in the settings file. */

export const settingNames = [
  'name',
  'mom-word',
  'country',
  'zone',
  'clock',
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
