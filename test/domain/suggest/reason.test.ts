import { describe, expect, test } from 'vitest';
import type { Way } from '../../../src/domain/contact/interaction.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { SaidSentences } from '../../../src/domain/suggest/act-words.ts';
import { chooseShown, rankFriends } from '../../../src/domain/suggest/rank.ts';
import { reasonFor } from '../../../src/domain/suggest/reason.ts';
import { wantedSentence } from '../../../src/domain/suggest/wanted-sentence.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';
import { actWords } from './act-content.ts';
import { makeFriend, today } from './make-friend.ts';

const ago = (days: number): Day => addDays(today, -days);

function reason(friend: Friend): string {
  const [ranked] = chooseShown(rankFriends([friend], today), { limit: 1, circle: null, tag: null });
  if (ranked === undefined) throw new Error('nobody comes up');
  return reasonFor(ranked, today, actWords(), new SaidSentences(), wantedSentence);
}

describe('when they were last in touch', () => {
  const last = (lastWay: Way | null, lastWhat: string | null = null, days = 28) =>
    makeFriend({ everyDays: 14, contacts: [ago(days)], lastWay, lastWhat });

  test.each([
    [last('text'), 'You texted about four weeks ago.'],
    [last('voice'), "It's been about four weeks since the last voice note."],
    [last('call'), 'You talked about four weeks ago.'],
    [last('video'), 'You had a video call about four weeks ago.'],
    [last('visit'), 'You saw each other about four weeks ago.'],
    [last('note'), "It's been about four weeks since the last card."],
    [last('note', 'letter'), "It's been about four weeks since the last letter."],
    [last('email'), 'You emailed about four weeks ago.'],
    [last('group'), 'You saw each other in a group about four weeks ago.'],
    [last(null), 'You were in touch about four weeks ago.'],
    [last('visit', 'walk'), "It's been about four weeks since your walk."],
    [last('group', 'story time'), 'You saw each other at story time about four weeks ago.'],
    [last('group', 'group chat'), "It's been about four weeks since your group chat."],
    [last('call', null, 40), 'You talked about six weeks ago.'],
  ])('%#: %s', (friend, sentence) => {
    expect(reason(friend)).toBe(sentence);
  });

  test.each([
    [99, "You talked about three months ago. People are usually happier to hear from you than you'd think."],
    [100, "You talked in August. People are usually happier to hear from you than you'd think."],
    [155, "You talked in June. People are usually happier to hear from you than you'd think."],
    [334, "You talked in December. People are usually happier to hear from you than you'd think."],
    [335, "You talked about 11 months ago. People are usually happier to hear from you than you'd think."],
    [366, "You talked about a year ago. It's okay that it's been a while."],
  ])('%i days ago', (days, sentence) => {
    expect(reason({ ...last('call', null, days), everyDays: 120 })).toBe(
      sentence.replace('about 11 months', 'about eleven months'),
    );
  });

  test('what she told says nothing of how', () => {
    const toldFriend = makeFriend({
      lastTold: ago(28),
      lastWay: 'call',
      lastWhat: 'walk',
      contacts: [ago(50)],
    });
    expect(reason(toldFriend)).toBe('You were last in touch about four weeks ago.');
  });

  test.each([
    ['in the summer of 2026', 'You were last in touch in the summer.'],
    ['in March 2026', 'You were last in touch in March.'],
    ['around Christmas 2025', 'You were last in touch around Christmas 2025.'],
    ['in 2026', 'You were last in touch this year.'],
    ['years ago', 'You were last in touch years ago.'],
    [null, 'You were last in touch about seven months ago.'],
  ])('roughly told: %s', (lastAbout, sentence) => {
    expect(reason(makeFriend({ everyDays: 200, lastTold: ago(213), lastAbout }))).toContain(sentence);
  });

  test('a contact logged since says how and when', () => {
    const toldFriend = makeFriend({
      lastTold: ago(213),
      lastAbout: 'in April 2026',
      lastWay: 'call',
      contacts: [ago(30)],
    });
    expect(reason(toldFriend)).toBe('You talked about four weeks ago.');
  });
});

describe('no day known', () => {
  test.each([
    [makeFriend({ addedOn: today, everyDays: 1000 }), "You haven't logged anything with Ana yet."],
    [makeFriend({ addedOn: ago(7) }), "You haven't logged anything with Ana yet."],
    [
      makeFriend({ addedOn: ago(40), attempts: [ago(20)] }),
      "You reached out about three weeks ago. It's fine to try again.",
    ],
  ])('%#: %s', (friend, sentence) => {
    expect(reason(friend)).toBe(sentence);
  });
});

describe('tried since they were last in touch', () => {
  const tried = (given: Parameters<typeof makeFriend>[0]) =>
    reason(makeFriend({ contacts: [ago(90)], lastWay: 'call', ...given }));

  test.each([
    [{ attempts: [ago(9)], tried: [ago(2)] }, 'Ana tried to reach you two days ago.'],
    [
      { attempts: [ago(16)], tried: [ago(19)] },
      "You reached out about two weeks ago. It's fine to try again.",
    ],
    [{ attempts: [ago(30), ago(16)] }, "You reached out about two weeks ago. It's fine to try again."],
    [
      { attempts: [ago(16)], next: 'the new job' },
      "You reached out about two weeks ago. It's fine to try again. You wanted to ask about the new job.",
    ],
    [
      { attempts: [ago(95)] },
      "You talked about three months ago. People are usually happier to hear from you than you'd think.",
    ],
  ])('%j', (given, sentence) => {
    expect(tried({ ...given, everyDays: 60 })).toBe(sentence);
  });
});

describe('what she wanted to ask', () => {
  const wanted = (next: string) =>
    reason(makeFriend({ next, lastWay: 'call', contacts: [ago(200)] })).replace('You talked in May. ', '');

  test.each([
    ['the new job', 'You wanted to ask about the new job.'],
    ["her mum's hip", "You wanted to ask about her mum's hip."],
    ['how his first day was', 'You wanted to ask how his first day was.'],
    ['how was the trip', 'You wanted to ask: "how was the trip?"'],
    ['send the recipe', 'You wanted to send the recipe.'],
    ['the scan tomorrow', 'You wanted to remember: the scan tomorrow'],
    ['my blue pan', 'You wanted to remember: my blue pan'],
    ['your garden', 'You wanted to remember: your garden'],
  ])('%s', (next, sentence) => {
    expect(wanted(next)).toBe(sentence);
  });
});

describe('of several people', () => {
  const reasons = (friends: readonly Friend[]) => {
    const saidSentences = new SaidSentences();
    const ranking = rankFriends(friends, today);
    return chooseShown(ranking, { limit: 9, circle: null, tag: null }).map((each) =>
      reasonFor(each, today, actWords(), saidSentences, wantedSentence),
    );
  };
  const three = (given: Parameters<typeof makeFriend>[0]) =>
    ['Ana Sample', 'Bea Example', 'Bea Other'].map((name, index) =>
      makeFriend({ ...given, name, id: `friend-${index}` }),
    );

  test.each([
    [
      { contacts: [ago(28)], lastWay: 'call' },
      [
        'You talked about four weeks ago.',
        'You talked with Bea about four weeks ago.',
        'You talked with Bea Other about four weeks ago.',
      ],
    ],
    [
      { contacts: [ago(28)], lastWay: 'visit' },
      [
        'You saw each other about four weeks ago.',
        'You saw Bea about four weeks ago.',
        'You saw Bea Other about four weeks ago.',
      ],
    ],
    [
      { contacts: [ago(100)], everyDays: 90 },
      [
        "You were in touch in August. People are usually happier to hear from you than you'd think.",
        'You were in touch with Bea in August.',
        'You were in touch with Bea Other in August.',
      ],
    ],
    [
      { contacts: [ago(28)], next: 'the new job' },
      [
        'You were in touch about four weeks ago. You wanted to ask about the new job.',
        'You were in touch with Bea about four weeks ago. You wanted to ask Bea about the new job.',
        'You were in touch with Bea Other about four weeks ago. You wanted to ask Bea Other about the new job.',
      ],
    ],
    [
      {},
      [
        "You haven't logged anything with Ana yet.",
        "You haven't logged anything with Bea yet.",
        "You haven't logged anything with Bea Example yet.",
      ],
    ],
  ] as const)('%j', (given, expected) => {
    expect(reasons(three(given as Parameters<typeof makeFriend>[0]))).toEqual(expected);
  });
});
