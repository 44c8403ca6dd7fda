import { describe, expect, test } from 'vitest';
import { exampleTopic } from '../../src/commands/support/faq-check.ts';
import { fakeDeps } from '../support/fake-deps.ts';
import { added } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

/** Names that every object answers to: typed or stored they are words like any other. */
const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

const settings = [
  'name',
  'mom-word',
  'country',
  'zone',
  'clock',
  'help.1',
  'support.phone',
  'support.contact',
  'energy',
  'time',
  'discreet',
];

const lines = (word: string): readonly (readonly string[])[] => [
  [word],
  ['friend', word],
  ['friend', 'add', word],
  [
    'friend',
    'add',
    `${word} Sample`,
    '--nickname',
    word,
    '--tag',
    word,
    '--city',
    word,
    '--next',
    word,
    '--child',
    word,
    '--circle',
    word,
  ],
  [
    'friend',
    'add',
    `${word} Second`,
    '--nickname',
    word,
    '--tag',
    word,
    '--city',
    word,
    '--next',
    word,
    '--child',
    word,
  ],
  ...[
    'every',
    'last',
    'birthday',
    'zone',
    'email',
    'phone',
    'state',
    'hard-day',
    'anniversary',
    'on',
    'inspires',
    'note',
  ].map((option) => ['friend', 'edit', 'ana', `--${option}`, word]),
  ['friend', 'edit', 'ana', '--every', `${word} a week`],
  ['friend', 'edit', 'ana', '--every', `${word} times a month`],
  ['friend', 'edit', 'ana', '--last', `${word} months ago`],
  ['friend', 'edit', 'ana', '--last', `last ${word}`],
  ['friend', 'edit', 'ana', '--drop', word],
  ['friend', 'edit', 'ana', `--${word}`, 'x'],
  ['friend', 'show', word],
  ['friend', 'list', '--tag', word],
  ['friend', 'list', '--sort', word],
  ['friend', 'list', '--state', word],
  ['friend', 'pause', word],
  ['log', word],
  ['log', 'ana', '--via', word],
  ['log', 'ana', '--on', word],
  ['log', `${word} with ana ${word}`],
  ['log', `had ${word} with ana yesterday, her ${word} is on monday`],
  ['log', 'list', word],
  ['remember', 'ana', word],
  ['remember', 'ana', '--on', word],
  ['suggest', '--energy', word],
  ['suggest', '--time', word],
  ['suggest', '--circle', word],
  ['suggest', '--tag', word],
  ['text', word],
  ['text', 'ana', '--for', word],
  ['text', 'ana', '--via', word],
  ['text', 'ana', word],
  ['ask', 'ana', '--for', word],
  ['ask', '--for', 'favor', '--detail', word],
  ['congrats', 'ana', '--news', word],
  ['congrats', 'ana', '--news', `${word} a baby`],
  ['raincheck', 'ana', '--new', word],
  ['skip', word],
  ['snooze', 'ana', '--for', word],
  ['note', 'draft', 'ana', '--occasion', word],
  ['note', 'draft', 'ana', '--tone', word],
  ['note', 'draft', 'ana', '--card', word],
  ['note', 'draft', 'ana', '--occasion', 'thank-you', '--detail', word],
  ['note', 'draft', 'ana', '--occasion', 'thank-you', '--detail', `she ${word} the kids`],
  ['note', 'draft', 'ana', '--fact', `${word}=x`],
  ['note', 'draft', 'ana', '--occasion', 'new-baby', '--fact', `name=${word}`],
  ['note', 'check', word],
  ['note', 'words', word],
  ['note', 'show', word],
  ['call', 'plan', '--topic', word, '--with', 'ana', word, '--option', '2026-12-03 19:00'],
  ['call', 'plan', '--topic', word, '--with', 'ana', '--kind', word],
  ['call', 'plan', '--topic', word, '--with', 'ana', '--option', word],
  ['call', 'rsvp', 'ana', word],
  ['call', 'rsvp', 'ana', 'yes', '--call', word],
  ['call', 'rsvp', word, 'yes'],
  ['call', 'show', '1'],
  ['call', 'list'],
  ['call', 'invite', '1'],
  ['call', 'invite', '1', word],
  ['call', 'show', word],
  ['call', 'edit', '1', '--kind', word],
  ['tradition', 'start', 'ana', '--theme', word],
  ['tradition', 'start', word, '--theme', 'grateful'],
  ['tradition', 'start', 'ana', '--at', word],
  ['tradition', 'show', word],
  ['tradition', 'today'],
  ['local', 'add', word, '--kind', word],
  ['local', 'add', word, '--kind', 'story-time', '--every', word],
  ['local', 'add', word, '--kind', 'story-time', '--every', `${word} thursday`],
  ['local', 'add', word, '--kind', 'story-time', '--place', word],
  ['local', 'ideas', '--country', word],
  ['local', 'ideas', '--kind', word],
  ['local', 'start', word],
  ['local', 'visited', word, '--felt', word],
  ['local', 'visited', '1', '--felt', word],
  ['local', 'visited', '1', '--met', `${word} Third`],
  ['local', 'next'],
  ['ways', word],
  ['ways', 'add', word],
  ['ways', 'remove', word],
  ['faq', word],
  ['faq', 'isolated', '--step', word],
  ['help-now', '--country', word],
  ['help', word],
  ['config', 'get', word],
  ['config', 'set', word, word],
  ...settings.map((name) => ['config', 'set', name, word]),
  ['import', '/in/words.vcf'],
  ['import', '/in/friends.md'],
  ['import', '/in/words.json'],
  ['import', '/in/words.csv'],
  ['suggest'],
  ['suggest', '--why'],
  ['suggest', '--json'],
  ['friend', 'list', '--all'],
  ['note', 'ideas'],
  ['note', 'list'],
  ['doctor'],
  ['undo', word],
  ['undo'],
  ['undo'],
  ['undo', '--redo'],
  ['forget', word, '--yes'],
  ['forget', `${word} 1`, '--yes'],
  ['friend', 'merge', word, 'ana'],
];

const files = (word: string) => ({
  '/in/words.vcf': `BEGIN:VCARD\nVERSION:3.0\nFN:${word} Card\nN:Card;${word};;;\nNICKNAME:${word}\nTEL;TYPE=${word}:555 0100\nCATEGORIES:${word}\n${word}:x\nitem1.${word}:y\nX-${word};${word}=${word}:z\nBDAY;${word}=1:${word}\nTZ:${word}\nEND:VCARD\n`,
  '/in/friends.md': `# ${word}\n\n- ${word} Listed\n  - ${word}: ${word}\n  - tags: ${word}\n`,
  '/in/words.json': JSON.stringify({ [word]: word, friends: [{ [word]: word, name: word }] }),
  '/in/words.csv': `name,${word},phone\n${word} Row,${word},555 0100\n`,
  '/ours/opening-hours.md': exampleTopic
    .replace('aliases:', `aliases: ${word},`)
    .replace('group:', `${word}: x\ngroup:`),
  [`/ours/${word.toLowerCase()}.md`]: exampleTopic,
});

describe('a word that every object answers to is like any other', () => {
  test.each(words)(
    '%s',
    async (word) => {
      const deps = fakeDeps({
        today: '2026-11-20',
        files: files(word),
        journal: [
          added('Ana Sample', { circle: 'inner', phones: ['+1 555 0100'] }),
          added('Bea Example', { circle: 'close' }),
        ],
      });
      const wrong: unknown[] = [];
      for (const line of lines(word)) {
        const { out, err } = await runMain(line, deps).catch((error: unknown) => ({
          out: '',
          err: `thrown: ${error}`,
        }));
        const all = `${out}\n${err}`;
        if (/thrown|inside momconnect|native code|\[object |function |undefined|NaN/.test(all))
          wrong.push([line, all]);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test.each(words)('in a topic file and in the settings: %s', async (word) => {
    const deps = fakeDeps({ settings: { faq: '/ours' }, files: files(word) });
    for (const line of [
      ['faq'],
      ['faq', word],
      ['faq', word.toLowerCase()],
      ['faq', 'check'],
      ['faq', 'isolated'],
    ]) {
      const { err, out } = await runMain(line, deps);
      expect(`${out}${err}`).not.toMatch(/inside momconnect|native code|\[object /);
    }
  });
});
