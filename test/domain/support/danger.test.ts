import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DangerPhrases, dangerKinds, findDanger, isLow } from '../../../src/domain/support/danger.ts';
import { anyText } from '../../support/any-text.ts';
import { builtContent } from '../../support/built-content.ts';

const phrases = builtContent().get('danger') as DangerPhrases;
const results = new Map<string, ReturnType<typeof findDanger>>();
/** Each text once: several tests look at the same rows. */
function danger(text: string): ReturnType<typeof findDanger> {
  const cached = results.get(text);
  if (cached !== undefined) return cached;
  const answer = findDanger(text, phrases);
  results.set(text, answer);
  return answer;
}

const kindOf = (text: string) => danger(text)?.kind ?? null;

interface Row {
  readonly kind: string;
  readonly words: string;
}

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/danger', file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', words = ''] = line.split('\t');
      return { kind, words };
    });
}

function rightKind({ kind, words }: Row): boolean {
  const answer = danger(words);
  if (kind === 'maybe') return answer?.kind === 'self' && !answer.isSure;
  if (kind === 'ill-maybe') return answer?.kind === 'ill' && !answer.isSure;
  return answer?.kind === kind && (answer.isSure || (kind !== 'self' && kind !== 'ill'));
}

/** Below these, a change has made the program worse; misses are printed by name. */
describe.each([
  ['given.tsv', { missed: 0, wrong: 0, alarms: 0 }],
  ['own.tsv', { missed: 3, wrong: 19, alarms: 2 }],
])('recall on %s', (file, most) => {
  const rows = rowsOf(file);
  const calm = rows.filter(({ kind }) => kind === 'none' || kind === 'low');
  const dangers = rows.filter((row) => !calm.includes(row));

  test('help comes first', () => {
    const missed = dangers.filter(({ words }) => danger(words) === null);
    expect(missed.slice(0, missed.length > most.missed ? undefined : 0)).toEqual([]);
  });

  test('the kind is right', () => {
    const wrong = dangers.filter((row) => !rightKind(row));
    const named = wrong.map(({ kind, words }) => `${kind}, taken for ${kindOf(words)}: ${words}`);
    expect(named.slice(0, wrong.length > most.wrong ? undefined : 0)).toEqual([]);
    const kindsTyped = dangerKinds.filter((kind) => dangers.some((row) => row.kind === kind));
    for (const kind of kindsTyped) {
      const ofKind = dangers.filter((row) => row.kind === kind);
      const share = ofKind.filter(rightKind).length / ofKind.length;
      expect([kind, share >= 0.85]).toEqual([kind, true]);
    }
  });

  test('a manner of speaking alarms nobody', () => {
    const alarms = calm.filter(({ words }) => danger(words) !== null).map(({ words }) => words);
    expect(alarms.slice(0, alarms.length > most.alarms ? undefined : 0)).toEqual([]);
  });
});

test('a word for how heavy it is, alone, is no emergency', () => {
  const low = rowsOf('own.tsv').filter(({ kind }) => kind === 'low');
  for (const { words } of low) expect([words, isLow(words, phrases)]).toEqual([words, true]);
  for (const words of ['isolated', 'psychosis', 'depression and i want to die', 'coffee with ana'])
    expect([words, isLow(words, phrases)]).toEqual([words, false]);
});

describe('who did what to whom', () => {
  test.each([
    ['he hit me', 'home'],
    ['i hit him', 'child'],
    ['my toddler hits me', null],
    ['my toddler was tired and he hit me', null],
    ['she hit me', 'home'],
    ['they hit me', 'home'],
    ['my wife hits me', 'home'],
    ['my dad hits me', 'home'],
    ['my teenage son hits me', 'home'],
    ['he hits the kids', 'home'],
    ['i took pills', 'taken'],
    ['my toddler took pills', 'swallowed'],
    ['my sister took pills', 'other'],
    ['my teen took a bunch of pills', 'other'],
    ['i want to die', 'self'],
    ['my friend wants to die', 'other'],
    ['my husband shook the baby', 'hurt'],
    ['i almost shook the baby', 'child'],
    ['what if i shake the baby', 'scary'],
    ['god tells me to shake the baby', 'mind'],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('two kinds at once', () => {
  test.each([
    ['he hit me and i want to die', ['home', 'self']],
    ['i want to kill myself and my baby', ['child', 'self']],
    ['my husband shook the baby and he hits me', ['hurt', 'home']],
  ])('%s', (text, kinds) => {
    expect(danger(text)?.kinds).toEqual(expect.arrayContaining(kinds));
    expect(danger(text)?.kind).toBe(kinds[0]);
  });
});

describe('however it is typed', () => {
  test.each([
    ['I WANT TO DIE', 'self'],
    ['i.want.to.die', 'self'],
    ['i wánt to díe', 'self'],
    ['i want to die 😭😭', 'self'],
    ['i really, really just want to die', 'self'],
    ['i wanna kms lol', 'self'],
    ['im not suicidal but i dont want to be here', 'self'],
    ['hes gonna kill me', 'home'],
    ['he’s not let me leave the house', 'home'],
    ['suisidal', 'self'],
    ['the siezure wont stop, my baby', 'hurt'],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each(['kiss myself', 'i want to dye my hair', 'grape', 'the farm', 'i skilled myself up'])(
    'one letter off is another word: %s',
    (text) => {
      expect(danger(text)).toBeNull();
    },
  );

  test('at the end of three hundred words', () => {
    const calm = 'today we walked to the park and had lunch with ana and then it rained a little. ';
    expect(kindOf(`${calm.repeat(20)}he hit me last night`)).toBe('home');
    expect(danger(calm.repeat(20))).toBeNull();
  });

  test('Spanish words are answered in Spanish', () => {
    expect(danger('me quiero morir')).toMatchObject({ kind: 'self', language: 'es' });
    expect(danger('i want to die')).toMatchObject({ kind: 'self', language: 'en' });
  });
});

test('no text can break it', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 200 }), (text) => {
      const answer = findDanger(text, phrases);
      expect(answer === null || dangerKinds.includes(answer.kind)).toBe(true);
    }),
  );
});

test('without phrases nothing is found', () => {
  expect(findDanger('i want to die', null)).toBeNull();
  expect(isLow('depression', null)).toBe(false);
});

const phraseTexts = phrases.phrases.split('\n').map((line) => line.replace(/^-?\d+ /, ''));

test('every part of a phrase is words, lists or signs, each between slashes', () => {
  const choice = String.raw`(?:[\p{L}\p{N}']+~?|<[a-z0-9]+>|@[a-z-]+)`;
  const part = new RegExp(String.raw`^(?:\.{2,3}|[+^$]|-?${choice}(?:/${choice})*\??)$`, 'iu');
  const written = [...phraseTexts, ...Object.values(phrases.lists).flat()];
  expect(written.filter((phrase) => !phrase.split(' ').every((each) => part.test(each)))).toEqual([]);
});

test('every list that a phrase names is there', () => {
  const named = [...phraseTexts, ...Object.values(phrases.lists).flat()]
    .concat(Object.values(phrases.signs).flat())
    .flatMap((phrase) => [...phrase.matchAll(/<([^>]*)>/g)].map(([, name]) => name));
  expect(named.filter((name) => !Object.hasOwn(phrases.lists, name ?? ''))).toEqual([]);
});
