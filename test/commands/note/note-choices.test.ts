import { expect, test } from 'vitest';
import { chooseOccasion, occasionNamed } from '../../../src/commands/note/note-choices.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

const titles = [
  ...['just because', 'inspires me', 'thanks for a gift', 'thanks for help', 'birthday', 'new baby'],
  ...['encouragement', 'recovery', 'sympathy', 'baby loss', 'anniversary of a loss', 'reconnect', 'apology'],
  ...['welcome', 'congratulations', 'back to work', 'thanks to a teacher', 'moving away', 'solo'],
];
const entries = titles.map((title, order) => ({
  occasion: title.replaceAll(' ', '-'),
  title,
  order,
  also: [],
}));

test('a few are offered, and more shows all', async () => {
  const deps = fakeDeps({ answers: ['more', 'solo'] });
  expect(await chooseOccasion(deps, entries)).toMatchObject({ occasion: 'solo' });
  expect(deps.questions[0]).toBe(
    'What for?  just because, inspires me, thanks for a gift, thanks for help,\n  birthday, more\n',
  );
  for (const title of titles) expect(deps.questions[1]).toContain(title);
});

test.each([80, 40])('on %i columns no line is wider, and no title is broken', async (width) => {
  const deps = fakeDeps({ width, answers: ['more', ''] });
  await chooseOccasion(deps, entries);
  for (const question of deps.questions) {
    const lines = question.trimEnd().split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    const shown = lines.join(' ').replace('What for?  ', '').split(/, +/);
    expect(shown.filter((title) => ![...titles, 'more'].includes(title))).toEqual([]);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/,$/);
  }
});

test('few are all offered at once', async () => {
  const deps = fakeDeps({ answers: [''] });
  expect(await chooseOccasion(deps, entries.slice(0, 3))).toMatchObject({ occasion: 'just-because' });
  expect(deps.questions).toEqual(['What for?  just because, inspires me, thanks for a gift\n']);
});

test('an occasion that is not there names a few that are, and where all of them stand', () => {
  expect(() => occasionNamed('party', entries)).toThrow(
    expect.objectContaining({
      message: 'There\'s no occasion "party".',
      hint: 'An occasion can be: just-because, inspires-me, thanks-for-a-gift, thanks-for-help, birthday, new-baby, and more: momconnect note draft --help',
    }),
  );
  expect(() => occasionNamed('thanks', entries)).toThrow(
    expect.objectContaining({
      hint: 'Which one?  thanks-for-a-gift, thanks-for-help, thanks-to-a-teacher',
    }),
  );
});
