import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSecondPerson } from '../../../../src/domain/text/english/to-second-person.ts';

describe('she and her become you and your, and all else stays as typed', () => {
  test.each([
    ['talked her boy down from the slide in the rain', 'talked your boy down from the slide in the rain'],
    ['she was so calm', 'you were so calm'],
    ['She was so calm', 'You were so calm'],
    ['how calm she is when the milk goes over', 'how calm you are when the milk goes over'],
    ['she has time for everyone', 'you have time for everyone'],
    ["she doesn't rush him", "you don't rush him"],
    ['she doesn’t rush him', 'you don’t rush him'],
    ['she does her best', 'you do your best'],
    ['the way she sits with her boy', 'the way you sit with your boy'],
    ['the way she always carries on', 'the way you always carry on'],
    ['the way she goes first', 'the way you go first'],
    ['how she teaches them songs', 'how you teach them songs'],
    ['how she really listens', 'how you really listen'],
    ['she quietly fixes things', 'you quietly fix things'],
    ['she never complained', 'you never complained'],
    ['she sat with me until it was light', 'you sat with me until it was light'],
    ['she can laugh at herself', 'you can laugh at yourself'],
    ["she's been there since the first day", "you've been there since the first day"],
    ["she's so patient", "you're so patient"],
    ["she's always laughing", "you're always laughing"],
    ["she'll try anything", "you'll try anything"],
    ["she'd brought soup", "you'd brought soup"],
    ['I told her', 'I told you'],
    ['I told her that it would rain', 'I told you that it would rain'],
    ['I told her, and the room went quiet', 'I told you, and the room went quiet'],
    ['stood next to me, her coat over both of us', 'stood next to me, your coat over both of us'],
    ['walked with her in the rain', 'walked with you in the rain'],
    ['sat in her kitchen', 'sat in your kitchen'],
    ['did it on her own', 'did it on your own'],
    ['her soup', 'your soup'],
    ['Her soup on the step', 'Your soup on the step'],
    ['that mug of hers', 'that mug of yours'],
    ['gave her boy the last plum', 'gave your boy the last plum'],
    ['saw her sitting on the wall', 'saw you sitting on the wall'],
    ['the kind of mother she is', 'the kind of mother you are'],
    ['at her last match', 'at your last match'],
    ['Talked her boy down', 'Talked your boy down'],
    ['on Friday she stayed to the end', 'on Friday you stayed to the end'],
    ['talked her daughter down from the wall', 'talked your daughter down from the wall'],
  ])('%s', (input, expected) => {
    expect(toSecondPerson(input)).toEqual({ text: expected, isSafe: true });
  });
});

describe('what speaks of no she and no her stays as it is', () => {
  test.each([
    'talked your boy down',
    'brought soup',
    '',
    'said hello to where the others were',
    'I kept the heron feather',
  ])('%s', (input) => {
    expect(toSecondPerson(input)).toEqual({ text: input, isSafe: true });
  });
});

describe('what cannot be told is left as typed and said', () => {
  test.each([
    ['another woman', 'held my mother when she cried'],
    ['a child who may be the she', 'held her daughter until she slept'],
    ['a little one who may be the she', 'rocked her little one until she slept'],
    ['a sister', "drove to her sister's and sat with her"],
    ['somebody with a name', 'stood by Bea when she was new'],
    ['a name at the beginning', 'Bea said she was right'],
    ['you is there already', 'you told her to come in'],
    ['quoted speech', 'said "she can stay" and meant it'],
    ['a second verb', 'she sits with him and sings'],
    ['a second verb after a comma', 'she sits, smiles, and waits'],
    ['a was that may be hers', 'she sat down and was quiet'],
    ['she or a thing for her', 'brought her soup'],
    ['her as someone made to act', 'made her laugh'],
    ['home could be hers', 'drove her home'],
    ['last could go with the week', 'saw her last week'],
    ['seen and then a verb', 'watched her cook'],
    ['a question turned round', 'how quick was she'],
    ['has or is', "she's tired of it"],
    ['words between she and her verb', 'she, of all people, laughs'],
  ])('%s', (_, input) => {
    expect(toSecondPerson(input)).toEqual({ text: input, isSafe: false });
  });

  test('her own name in it', () => {
    expect(toSecondPerson('Ana talked her boy down', 'Ana')).toEqual({
      text: 'Ana talked her boy down',
      isSafe: false,
    });
    expect(toSecondPerson("Ana's laugh", 'Ana').isSafe).toBe(false);
  });
});

test('a text that was turned has no she and no her left, and one that was not is as typed', () => {
  const words = fc.constantFrom(
    'she',
    'her',
    'Her',
    'hers',
    'was',
    'sits',
    'boy',
    'told',
    'in',
    'and',
    ',',
    'calm',
    'I',
    'friend',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (list) => {
      const input = list.join(' ');
      const { text, isSafe } = toSecondPerson(input);
      if (isSafe) expect(text).not.toMatch(/\b(?:she|her|hers)\b/i);
      else expect(text).toBe(input);
    }),
  );
});
