import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findUnkind,
  type KindnessRule,
  kindnessGroups,
  kindnessRemarks,
} from '../../../src/domain/note/kindness.ts';
import { inFull } from '../../../src/domain/text/text-words.ts';
import { anyText } from '../../support/any-text.ts';
import { builtContent } from '../../support/built-content.ts';
import { kind, unkind } from './kindness-cases.ts';
import { avoid } from './note-content.ts';

const { rules } = builtContent().get('kindness') as { readonly rules: readonly KindnessRule[] };
const foundIn = (text: string, occasion: string | null) =>
  findUnkind(text, rules, occasion).map(({ found: expected }) => expected);
const rule = (more: Partial<KindnessRule>): KindnessRule => ({
  group: 'platitude',
  phrases: [],
  why: 'It is long.',
  instead: null,
  ...more,
});

describe('gets a second look', () => {
  test.each(unkind)('%s: %s', (occasion, sentence, expected) => {
    expect(foundIn(sentence, occasion)[0]).toBe(expected.replace('\n', ' '));
  });

  test('in more than sixty sentences', () => expect(unkind.length).toBeGreaterThan(60));
});

describe('is left in peace', () => {
  test.each(kind)('%s: %s', (occasion, sentence) => {
    expect(foundIn(sentence, occasion)).toEqual([]);
  });

  test('in more than sixty sentences', () => expect(kind.length).toBeGreaterThan(60));
});

function withoutNames(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'letters' in content
    ? { ...content, also: [] }
    : content;
}

describe('everything the program itself says is kind', () => {
  /** Words it looks for are not words it says. */
  const lookedFor = ['kindness', 'avoid', 'danger', 'spelling/everyday-words', 'spelling/words-to-leave'];
  const said = [...builtContent()]
    .filter(([path]) => !lookedFor.includes(path) && path !== 'letters/index')
    // Other names people type for an occasion are not words it says either.
    .map(([path, content]) => [path, withoutNames(content)] as const);
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };

  test.each(said)('%s', (path, content) => {
    const occasion = /^(?:letters|texts)\/(.*)/.exec(path)?.[1] ?? null;
    // One text with a gap between any two: no phrase reaches over it.
    expect(foundIn(texts(content).join('\n\n'), occasion)).toEqual([]);
  });
});

describe('how phrases are found', () => {
  test.each([
    ['one two', 'One  two.', ['One two']],
    ['one two', 'One, two', ['One, two']],
    ['one two', 'one. two', []],
    ['one two', 'one\n\ntwo', []],
    ['one two', 'one\ntwo', ['one two']],
    ['one two', 'one twofold', []],
    ['one two', 'one-two', ['one-two']],
    ['one/two three', 'two three', ['two three']],
    ['one .. four', 'one two three four', ['one two three four']],
    ['one .. four', 'one four', ['one four']],
    ['one .. four', 'one a b c d four', []],
    ['one .. four', 'one. four', []],
    ['^ one', 'and so one', ['one']],
    ['^ one', 'not one', []],
    ['one $', 'one, two', ['one']],
    ['one $', 'one two', []],
    ['^ one $', 'one', ['one']],
    ['bounce~', 'bounce bounces bounced bouncing bouncer', ['bounce', 'bounces', 'bounced', 'bouncing']],
    ['stop~ try~', 'stopped trying; stopping tries', ['stopped trying', 'stopping tries']],
    ['you have not', "you haven't. You’ve not. youve not", ["you haven't", 'You’ve not', 'youve not']],
    ['natures way', "nature's way, natures way", ["nature's way", 'natures way']],
    ['über', 'ÜBER', ['ÜBER']],
  ])('%j in %j', (phrase, text, expected) => {
    expect(findUnkind(text, [rule({ phrases: [phrase] })], null).map((each) => each.found)).toEqual(expected);
  });

  test('the place is the place in the text', () => {
    const text = 'Dear Ana,\n\nyou’ve got\nthis!';
    const [finding] = findUnkind(text, rules, null);
    expect(text.slice(finding?.start, finding?.end)).toBe('you’ve got\nthis');
    expect(finding).toMatchObject({
      found: 'you’ve got this',
      rule: 'you have got this $',
      group: 'platitude',
    });
  });

  test('a longer phrase that is kind excuses the one within, and no other', () => {
    const only = [rule({ phrases: ['late'], but: ['late summer'] })];
    expect(findUnkind('late summer, late', only, null).map(({ start }) => start)).toEqual([13]);
  });

  test('of phrases that overlap the longest is found, and the rule further up', () => {
    const both = [rule({ phrases: ['one two'] }), rule({ phrases: ['one two', 'one two three'] })];
    expect(findUnkind('one two three', both, null).map((each) => each.rule)).toEqual(['one two three']);
    expect(
      findUnkind('one two', [rule({ phrases: ['one two'], why: 'First.' }), ...both], null),
    ).toMatchObject([{ why: 'First.' }]);
  });

  test.each([
    [null, ['always', 'mostly']],
    ['birthday', ['always', 'often', 'mostly']],
    ['apology', ['always']],
  ])('for %s: %j', (occasion, expected) => {
    const three = [
      rule({ phrases: ['always'] }),
      rule({ phrases: ['often'], only: ['birthday'] }),
      rule({ phrases: ['mostly'], except: ['apology'] }),
    ];
    expect(findUnkind('always often mostly', three, occasion).map((each) => each.found)).toEqual(expected);
  });

  test('no text can break it, and what is found is in the text, in order', () => {
    const words = fc.constantFrom(
      'you',
      'at',
      'least',
      "you've",
      'got',
      'this',
      'so',
      'lucky',
      ',',
      '.',
      '\n',
      '’',
    );
    const texts = fc.oneof(
      anyText({ maxLength: 60 }),
      fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, found: expected } of findUnkind(text, rules, 'sympathy')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(expected);
          last = end;
        }
      }),
    );
  });
});

describe('remarks under a draft', () => {
  test('name the words and others, or why they can go', () => {
    expect(kindnessRemarks('You got this! Back to normal soon. Enjoy every minute.', rules, null)).toEqual([
      'Instead of "You got this", you could say: the effort that can be seen: "I saw you …"',
      'Instead of "Back to normal", you could say: "It makes sense."',
    ]);
    expect(kindnessRemarks('Enjoy every minute.', rules, null)).toEqual([
      'Maybe leave out "Enjoy every minute": nobody enjoys every minute.',
    ]);
  });

  test('say nothing twice', () => {
    expect(kindnessRemarks('Be strong. Be strong.', rules, null)).toHaveLength(1);
  });

  test('are none for a kind note', () => {
    expect(kindnessRemarks('Hello, Ana.', rules, 'just-because')).toEqual([]);
  });
});

describe('the rules', () => {
  const parts = ({ phrases, but = [] }: KindnessRule) => [...phrases, ...but];

  test.each(rules.map((each) => [each.phrases[0], each] as const))(
    'from %j on are well written',
    (_, each) => {
      expect(kindnessGroups).toContain(each.group);
      expect(each.phrases.length).toBeGreaterThan(0);
      expect(each.why).toMatch(/^[A-Z"].*[.?]$/);
      expect(each.why.length).toBeLessThanOrEqual(70);
      expect(each.instead?.length ?? 0).toBeLessThanOrEqual(80);
      expect(new Set(each.phrases).size).toBe(each.phrases.length);
      for (const phrase of parts(each)) {
        expect(phrase).toMatch(/^(?:\^ )?[a-z0-9/~]+(?: (?:[a-z0-9/~]+|\.\.))*(?: \$)?$/);
        const words = phrase.split(/[ /]/).filter((part) => !['^', '$', '..'].includes(part));
        for (const word of words) expect(inFull(word.replace('~', '')), word).toHaveLength(1);
      }
    },
  );

  test('are for occasions that there are', () => {
    const occasions = [...builtContent().keys()].map((path) => path.replace(/^(?:letters|texts)\//, ''));
    const named = rules.flatMap(({ only = [], except = [] }) => [...only, ...except]);
    expect([...new Set(named)].filter((occasion) => !occasions.includes(occasion))).toEqual([]);
  });

  test('each phrase finds itself', () => {
    const spelled = (phrase: string) =>
      phrase
        .replace(/^\^ | \$$|~/g, '')
        .replace(/\/\S+/g, '')
        .replaceAll('..', 'x');
    const missed = rules.flatMap((each) =>
      each.phrases.filter(
        (phrase) => findUnkind(spelled(phrase), [rule({ phrases: [phrase] })], null).length === 0,
      ),
    );
    expect(missed).toEqual([]);
  });

  const forProgramOnly = ['would love to', 'proud of you', 'here for you', 'normal', 'journey'];
  test.each(avoid.phrases.filter((phrase) => !forProgramOnly.includes(phrase)))(
    'know "%s", which the program itself never says',
    (phrase) => {
      const plain = (text: string) => text.toLowerCase().replace(/['’]/g, '');
      expect(
        unkind.some(
          ([, sentence, expected]) =>
            plain(expected).includes(plain(phrase)) || plain(sentence).includes(plain(phrase)),
        ),
      ).toBe(true);
    },
  );
});
