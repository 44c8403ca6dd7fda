/** What the first word of several commands means alone, and with a number. */

export interface Group {
  /** The command that the name alone runs. */
  readonly alone?: string;
  /** With a number: `note 1` shows that draft. */
  readonly number?: string;
  /** What can be done with that number: asked on a terminal, and an option for scripts (`note 1 --print`). */
  readonly steps?: readonly Step[];
  /** With any other words: `note ana`. */
  readonly words?: string;
}

export interface Step {
  readonly word: string;
  /** The name of its option, if it is shorter than the word. */
  readonly option?: string;
  readonly command: string;
}

/** Other names people try for a command before they have read any help. No list shows these. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ['add', 'friend add'],
  ['list', 'friend list'],
  ['friends', 'friend list'],
  ['people', 'friend list'],
  ['contacts', 'friend list'],
  ['friend ls', 'friend list'],
  ['show', 'friend show'],
  ['edit', 'friend edit'],
  ['friend delete', 'friend remove'],
  ['friend rm', 'friend remove'],
  ['friend hide', 'friend never'],
  ['draft', 'note draft'],
  ['write', 'note draft'],
  ['card', 'note draft'],
  ['letter', 'note draft'],
  ['who', 'suggest'],
  ['birthdays', 'dates'],
  ['birthday', 'dates'],
  ['upcoming', 'dates'],
  ['archive', 'friend archive'],
  ['never', 'friend never'],
  ['merge', 'friend merge'],
  ['doubles', 'friend doubles'],
  ['sort', 'friend sort'],
  ['tag', 'friend tag'],
  ['untag', 'friend untag'],
  ['remind', 'remember'],
  ['catchup', 'catch-up'],
  ['whatsapp', 'catch-up sources'],
  ['settings', 'config list'],
  ['setting', 'config list'],
  ['drafts', 'note list'],
]);

/** Other names of a group, each with the name that screens use. */
export const groupsByOtherName: ReadonlyMap<string, string> = new Map([['tradition', 'daily']]);

const groups: Readonly<Record<string, Group>> = {
  note: {
    alone: 'note draft',
    number: 'note show',
    steps: [
      { word: 'copy', command: 'note copy' },
      { word: 'print', command: 'note print' },
      { word: 'edit', command: 'note edit' },
      { word: 'mailed', command: 'note posted' },
      { word: 'reply', command: 'note reply' },
      { word: 'drop', command: 'note remove' },
    ],
    words: 'note draft',
  },
  daily: {
    alone: 'daily today',
    number: 'daily show',
    steps: [
      { word: 'sent', command: 'daily done' },
      { word: 'recap', command: 'daily recap' },
      { word: 'calendar', command: 'daily ics' },
      { word: 'pause', command: 'daily pause' },
      { word: 'resume', command: 'daily resume' },
      { word: 'end', command: 'daily end' },
    ],
  },
  call: {
    alone: 'call list',
    number: 'call show',
    steps: [
      { word: 'invite', command: 'call invite' },
      { word: 'answer', option: 'rsvp', command: 'call rsvp' },
      { word: 'time', option: 'pick', command: 'call pick' },
      { word: 'page', option: 'host', command: 'call host' },
      { word: 'calendar', option: 'ics', command: 'call ics' },
      { word: 'held', command: 'call held' },
      { word: 'change', option: 'edit', command: 'call edit' },
      { word: 'cancel', command: 'call cancel' },
    ],
    words: 'call show',
  },
  friend: { words: 'friend show' },
  config: { alone: 'config list', words: 'config set' },
  local: { alone: 'local', number: 'local show' },
  ways: { alone: 'ways' },
};

/** As she can type them: `--calendar`, `--ics`. */
export function optionsOf({ word, option = word }: Step): readonly string[] {
  return [`--${word}`, `--${option}`];
}

export function groupNamed(name: string): Group {
  return Object.hasOwn(groups, name) ? (groups[name] as Group) : {};
}
