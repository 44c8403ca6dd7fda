import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer, readAnswerAbout } from '../../../src/domain/note/answer.ts';

const ask = { sentence: 'I keep thinking of the time you', from: 'inspires' } as const;

describe('an answer finishes the sentence or stands by itself', () => {
  test.each([
    ['talked your boy down', 'talked your boy down', false],
    ['I keep thinking of the time you talked your boy down', 'talked your boy down', false],
    ['the time you talked your boy down', 'talked your boy down', false],
    ['Time you talked your boy down.', 'talked your boy down', false],
    ['you talked your boy down', 'you talked your boy down', true],
    ['the way you talked your boy down', 'the way you talked your boy down', true],
    ['The way you laugh', 'the way you laugh', true],
    ['how you laugh', 'how you laugh', true],
    ['laughing in the rain', 'laughing in the rain', true],
    ['bring soup', 'bring soup', false],
    ["I'm told you ran", "I'm told you ran", true],
    ['3 kids and no rush', '3 kids and no rush', true],
    ['  brought\n soup \t on the step,  ', 'brought soup on the step', false],
    ['brought soup. Twice.', 'brought soup. Twice', false],
    ['brought soup...', 'brought soup...', false],
    ['asked "why not?"', 'asked "why not?"', false],
    ['Talked your boy down', 'talked your boy down', false],
    ['Bea and you sang', 'Bea and you sang', true],
  ])('%s', (typed, text, isWhole) => {
    expect(readAnswer(typed, ask)).toMatchObject({ text, isWhole });
  });

  test.each(['', '   ', '.', 'I keep thinking of the time you', 'the time you'])(
    'nothing was typed in "%s"',
    (typed) => {
      expect(readAnswer(typed, ask)).toBeNull();
    },
  );

  test('a beginning of another kind is dropped too', () => {
    const could = { sentence: 'Could you', alsoBegins: ['can you', 'please'] };
    expect(readAnswer('Can you pick up the boys?', could)?.text).toBe('pick up the boys?');
    expect(readAnswer('please pick up the boys', could)?.text).toBe('pick up the boys');
    expect(readAnswer('Pick up the boys', could)).toMatchObject({ text: 'pick up the boys', isWhole: false });
  });
});

describe('words about her are turned to you', () => {
  test.each([
    ['talked her boy down', 'talked your boy down', false],
    ['the time she talked her boy down', 'talked your boy down', false],
    ['she talked her boy down', 'you talked your boy down', true],
    ['the way she talks her boy down', 'the way you talk your boy down', true],
    ['stays calm in any storm', 'you stay calm in any storm', true],
    ['Never loses her temper', 'you never lose your temper', true],
  ])('%s', (typed, text, isWhole) => {
    expect(readAnswerAbout(typed, ask, 'Ana')).toEqual({ text, isWhole, isUnclear: false });
  });

  test.each([
    ['stays calm and listens', 'stays calm and listens', true],
    ['held my mother when she cried', 'held my mother when she cried', false],
    ['Ana brought soup', 'Ana brought soup', true],
  ])('or left as typed and marked: %s', (typed, text, isWhole) => {
    expect(readAnswerAbout(typed, ask, 'Ana')).toEqual({ text, isWhole, isUnclear: true });
  });

  test('words typed to her are not turned, and marked when they speak of a she', () => {
    expect(readAnswer('talked her boy down', ask)).toEqual({
      text: 'talked her boy down',
      isWhole: false,
      isUnclear: true,
    });
    expect(readAnswer('talked your boy down', ask)?.isUnclear).toBe(false);
  });
});

test('any text is one line without doubled spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const answer = readAnswer(typed, ask);
      if (answer !== null) expect(answer.text).not.toMatch(/\n|\s\s|^\s|\s$/);
    }),
  );
});

describe('an answer that may be a name keeps its capital', () => {
  const person = { sentence: 'I am sorry about the death of', isName: true } as const;
  test.each([
    ['Alfred', 'Alfred'],
    ['An', 'An'],
    ['My Example', 'My Example'],
    ['Your mother', 'your mother'],
    ['The baby', 'the baby'],
    ['grandma Ida', 'grandma Ida'],
  ])('%s', (typed, text) => {
    expect(readAnswer(typed, person)?.text).toBe(text);
  });

  test('whose mother it was is still turned', () => {
    expect(readAnswerAbout('her mother', person, 'Ana')).toMatchObject({
      text: 'your mother',
      isUnclear: false,
    });
  });
});

test('what is told of someone else stays about her', () => {
  const memory = { sentence: 'I remember', about: 'another' } as const;
  expect(readAnswerAbout('how her hands smelled of mint', memory, 'Ana')).toMatchObject({
    text: 'how her hands smelled of mint',
    isUnclear: false,
  });
});

describe('after `you`, a `her` that is not followed by what is hers is someone else', () => {
  const noticed = { sentence: 'I noticed how you' } as const;
  test.each([
    ['hum to her while the kettle boils', 'hum to her while the kettle boils', true],
    ['talk with her boys', 'talk with your boys', false],
    ['laughed when she fell', 'laughed when you fell', false],
  ])('%s', (typed, text, isUnclear) => {
    expect(readAnswerAbout(typed, noticed, 'Ana')).toMatchObject({ text, isUnclear });
  });
});

describe('what is typed in a hurry', () => {
  test.each([
    ['I noticed how you', 'shes so calm', "you're so calm"],
    ['I see that you', 'drives everyone everywhere', 'you drive everyone everywhere'],
    ['I can', 'ill bring soup', 'bring soup'],
    ['I can', "I'll bring soup", 'bring soup'],
    ['I can', 'i can hold the baby', 'hold the baby'],
  ])('%s … %s', (sentence, typed, text) => {
    expect(readAnswerAbout(typed, { sentence }, 'Ana')?.text).toBe(text);
  });

  test.each(['she', 'her', 'it'])('"%s" alone says nothing', (typed) => {
    expect(readAnswer(typed, { sentence: 'I remember' })).toBeNull();
  });

  test("a clause is nobody's name", () => {
    const person = { sentence: 'I am sorry about the death of', isName: true } as const;
    expect(readAnswer('they lost the baby', person)?.isUnclear).toBe(true);
  });
});
