import { describe, expect, test } from 'vitest';
import { type Danger, type DangerKind, dangerKinds } from '../../../src/domain/support/danger.ts';
import { type DangerLines, firstLineOf, linesFor } from '../../../src/domain/support/danger-lines.ts';
import { type HelpLines, helpNumbersFor } from '../../../src/domain/support/help-numbers.ts';
import { builtContent } from '../../support/built-content.ts';

const lines = builtContent().get('danger-lines') as DangerLines;
const help = builtContent().get('help-lines') as HelpLines;
const countries = [...help.countries.map(({ code }) => code), 'DE', null];

function dangerOf(kind: DangerKind, more: Partial<Danger> = {}): Danger {
  return { kind, isSure: true, kinds: [kind], language: 'en', isAboutAnother: false, signs: [], ...more };
}

const firstLine = (danger: Danger, country: string | null) =>
  firstLineOf(danger, helpNumbersFor(help, country), lines);

/** A few words that only the line of that kind has. */
const marks: Readonly<Record<DangerKind, string>> = {
  self: 'thinking about dying',
  taken: 'If you took something',
  child: 'put them down somewhere safe',
  hurt: 'Say exactly what happened',
  swallowed: 'have the package with you',
  scary: 'Awful pictures',
  mind: 'come on fast',
  home: 'from a phone nobody checks',
  other: 'Ask straight out',
  ill: "Don't drive yourself",
};

describe.each(countries)('in %s', (country) => {
  const numbers = helpNumbersFor(help, country);

  test.each(dangerKinds)('%s has its own line and numbers, and no sentence of another', (kind) => {
    const line = firstLine(dangerOf(kind), country);
    expect(line).not.toMatch(/[{}]/);
    expect(line).toContain(numbers.emergency ?? 'your local emergency number');
    if (kind === 'home' && numbers.home === null) expect(line).toContain(numbers.homeSite);
    else expect(line).toContain(marks[kind]);
    for (const other of dangerKinds) if (other !== kind) expect(line).not.toContain(marks[other]);
    if (['self', 'taken', 'child', 'other'].includes(kind)) expect(line).toContain(numbers.crisis);
    if (kind === 'swallowed')
      expect(line).toContain(numbers.poison ?? numbers.emergency ?? 'local emergency');
    if (kind === 'home' && numbers.home !== null) expect(line).toContain(numbers.home);
  });

  test('what is printed about home gives nothing away', () => {
    const line = firstLine(dangerOf('home'), country);
    expect(line).not.toMatch(/violen|abus|\bhit|stay with you|trace/i);
  });

  test.each(dangerKinds)('%s has a line in Spanish', (kind) => {
    const line = firstLine(dangerOf(kind, { language: 'es' }), country);
    expect(line).not.toMatch(/[{}]|\byour\b| or /);
    expect(line).toMatch(/\b(si|llama|también|es)\b/i);
  });
});

test('ER is A&E where people call it so', () => {
  const signs = ['choked', 'pregnant'] as const;
  expect(firstLine(dangerOf('home', { signs }), 'GB')).toContain(
    'Get checked at A&E even with no marks. Call your maternity unit today too.',
  );
  expect(firstLine(dangerOf('home', { signs }), 'US')).toContain('Get checked at an ER even with no marks.');
  expect(firstLine(dangerOf('mind'), 'GB')).toContain('Call 999 or go to A&E now.');
});

test('Spanish words in the US get the numbers that answer in Spanish', () => {
  expect(firstLine(dangerOf('self', { language: 'es' }), 'US')).toBe(
    'Si piensas en morir o en hacerte daño, llama ya al 988 y oprime 2, o manda AYUDA por texto al 988. Si crees que puedes hacerlo, llama al 911.',
  );
  expect(firstLine(dangerOf('home', { language: 'es' }), 'US')).toMatch(
    /1-800-799-7233, .* Hablan español\.$/,
  );
});

test('what can mean a lot of things, a blow and another person have words of their own', () => {
  expect(firstLine(dangerOf('self', { isSure: false }), 'US')).toMatch(/^That can mean a lot of things\./);
  expect(firstLine(dangerOf('hurt', { signs: ['blow'] }), 'US')).toContain(
    'even if your child looks all right',
  );
  expect(firstLine(dangerOf('mind', { isAboutAnother: true }), 'US')).toContain("Don't leave her alone");
  expect(firstLine(dangerOf('ill', { isAboutAnother: true }), 'US')).toContain("If they aren't breathing");
  expect(firstLine(dangerOf('ill', { signs: ['air'] }), 'US')).toMatch(/^Get everyone outside first/);
  expect(firstLine(dangerOf('ill', { isSure: false }), 'GB')).toMatch(
    /^If this came on suddenly,.* call 999/,
  );
  expect(firstLine(dangerOf('other', { signs: ['young'] }), 'US')).toContain('Lock up pills and guns');
});

test.each([
  ['US', 'you can call or text 988, too. Ask'],
  ['GB', 'you can call 116 123, or text SHOUT to 85258, too. Ask'],
  [null, 'you can find a line near you at findahelpline.com, too. Ask'],
])('somebody else reads as one sentence in %s', (country, sentence) => {
  expect(firstLine(dangerOf('other'), country)).toMatch(/^If you're worried about someone else, /);
  expect(firstLine(dangerOf('other'), country)).toContain(sentence);
});

test('without content there is still a number', () => {
  expect(firstLineOf(dangerOf('self'), helpNumbersFor(help, 'US'), null)).toContain('911');
});

describe('the lines below it', () => {
  const own = {
    number: '555 0100',
    name: 'Bea',
    how: '',
    note: '',
    source: '',
    seen: null,
    confirmedOn: null,
  };
  const all = [{ ...own, kind: 'own' as const }, ...(help.countries[0]?.lines ?? [])];
  const numbersOf = (danger: Danger) => linesFor(danger, all).map(({ number }) => number);

  test('are of all the kinds that fit', () => {
    const numbers = numbersOf(dangerOf('home', { kinds: ['home', 'self'] }));
    expect(numbers[0]).toBe('1-800-799-7233');
    expect(numbers).toContain('988');
  });

  test('leave out a line of her own where someone at home may be the danger', () => {
    expect(numbersOf(dangerOf('self'))).toContain('555 0100');
    expect(numbersOf(dangerOf('home'))).not.toContain('555 0100');
    expect(numbersOf(dangerOf('hurt', { kinds: ['hurt', 'home'] }))).not.toContain('555 0100');
  });
});
