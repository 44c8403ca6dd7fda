/** What every letter of ours must hold to, unfilled and filled: it is kind, plain, and says only what she said. */

import type { Letter, Occasion } from '../../../src/domain/note/occasion.ts';
import type { Ask } from '../../../src/domain/note/read-answer.ts';

/** Bare of parts, slots still in it. */
export const bareBody = (body: string) => body.replace(/ ?\[\[[^\]]*\]\]/g, '');
/** With every part, slots still in it. */
export const fullBody = (body: string) => body.replace(/\[\[|\]\]/g, '');

export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])\s+|(?<=\{(?:line|[a-z-]+)\})\s+(?=[A-Z{])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Without her sentence, which the engine adds to each. */
const withoutLine = (body: string) => body.replace(/ ?\[\[\{line\}\]\]/g, '');

export function letterProblems(letter: Letter, occasion: Occasion, courtesies: readonly string[]): string[] {
  const body = withoutLine(letter.body);
  return [
    ...clauseProblems(body, occasion, courtesies),
    ...wordProblems(letter, body, occasion),
    ...shapeProblems(letter, body, occasion),
  ];
}

const firstPerson = /\b(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'll|we'd)\b/i;
const offers =
  /^(?:and |so |but |if |then )?(?:I can|I could|I'll|I will|I'd like to|I'd love to|can I|could I|let's|I want to) \{([a-z-]+)\}/i;

/** A sentence of the frame is cut at a comma and a joining word. */
function clausesOf(body: string): readonly string[] {
  return sentencesIn(fullBody(body)).flatMap((sentence) =>
    sentence.replace(/[.?!]+$/, '').split(/,? — |, (?=(?:and|so|but|if) )/),
  );
}

function clauseProblems(body: string, { asks }: Occasion, courtesies: readonly string[]): string[] {
  const polite = courtesies.map(plain);
  const leads = asks.map((ask) => ({ ask, leads: [ask.sentence, ...(ask.says ?? [])].map(plain) }));
  return clausesOf(body).flatMap((clause) => {
    if (!firstPerson.test(clause.replace(/\{[^}]*\}/g, ''))) return [];
    const clauseText = plain(clause.replace(/^(?:and|so|but|if) /i, ''));
    if (polite.includes(clauseText)) return [];
    const isOffer = offers.exec(clause);
    if (isOffer !== null) {
      const takes = asks.find(({ slot }) => slot === isOffer[1])?.takes ?? [];
      if (takes.some((kind) => ['plan', 'do', 'when', 'day'].includes(kind))) return [];
    }
    if (leads.some(({ ask, leads }) => leads.some((lead) => leadsInto(clauseText, lead, ask)))) return [];
    // A courtesy may run into a slot: "I've been thinking about you and {who}".
    if (polite.some((each) => asks.some((ask) => leadsInto(clauseText, each, ask)))) return [];
    return [`not a courtesy, a lead-in she said, or an offer: "${clause}"`];
  });
}

const leadsInto = (clauseText: string, lead: string, { slot }: Pick<Ask, 'slot'>) =>
  clauseText.includes(`${lead} {${slot}}`) &&
  !firstPerson.test(clauseText.slice(0, clauseText.indexOf(`${lead} {${slot}}`)).replace(/\{[^}]*\}/g, ''));

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[.?!…]+$/g, '')
    .replace(/^(?:and|so|but) /, '')
    .replace(/\s+/g, ' ')
    .trim();

const neverInFrame: readonly (readonly [RegExp, string])[] = [
  [/\b(?:he|she|him|his|her|hers|they|them|their)\b/i, 'a third person in the frame'],
  [/(?<!\ba few of )\bus\b/i, '"us"'],
  [
    /\b(?:our|ours)\b|\byour (?:family|husband|wife|partner)\b|\bthe kids\b/i,
    '"our", a family or kids she may not have',
  ],
  [/;|: ?\{/, 'a semicolon, or a colon before a slot'],
  [/(?<!\bthank you )\bso much\b/i, '"so much" outside of "thank you so much"'],
  [/\b(?:cards?|ink|pens?|stamps?|envelopes?|words?|in writing|no words)\b/i, 'the note talks about itself'],
  [
    /\b(?:I am|I have(?! an?\b)|I will|I would|do not|does not|did not|it is|cannot|you are(?![.?!])|that is|is not)\b(?! \{)/,
    'write it as a contraction',
  ],
  [/\b(?:I'm|I'll|I've|I'd|you're|it's|that's)(?=[.?!,]|$)/m, 'a contraction at the end of a clause'],
  [/\b(?:a|an|the) \{/, 'an article before a slot'],
  [/\}'s\b/, "a slot with 's"],
  [
    /\b(?:journey|normal|blessed|strong|proud of you|got this|everything happens|better place|at least|let me know|reach out|mean the world|means the world|sending|hugs)\b/i,
    'stock words',
  ],
];
const noSlotBefore = /\bI miss(?! \{)/;

function wordProblems({ greeting, closing }: Letter, body: string, { grave }: Occasion): string[] {
  const frame = `${greeting} ${fullBody(body)}`;
  const bangs = frame.match(/!/g)?.length ?? 0;
  const bodyFrame = fullBody(body);
  return [
    ...neverInFrame.flatMap(([pattern, what]) => {
      const match = pattern.exec(bodyFrame.replace(/\{[a-z-]+\}/g, (slot) => slot));
      return match === null ? [] : [`${what}: "${match[0]}"`];
    }),
    ...(noSlotBefore.test(bodyFrame) ? ['"I miss" before no slot'] : []),
    ...(grave && bangs > 0 ? ['an exclamation mark in a grave one'] : []),
    ...(bangs > 2 ? ['more than two exclamation marks'] : []),
    ...(/[[\]{}]/.test(closing) ? ['something open in the closing'] : []),
  ];
}

const declines =
  /\byou don't (?:need|have) to (?:write|answer|reply|keep|do|say|call|text|respond)|\bdon't owe me an answer|\bno (?:reply|answer) needed|don't worry about (?:a thank-you|writing|answering)|no need to (?:write|answer|reply)/i;
export const isDeclining = ({ body }: Letter) => declines.test(body);
const noDeclines = [
  'birthday',
  'congratulations',
  'mothers-day',
  'mothers-day-friend',
  'moving-away',
  'reconnect',
  'new-friend',
  'invite-to-group',
];
const nameOnly = ['apology', 'ask-for-help', 'invite-to-group', 'new-friend', 'solo', 'welcome-neighbor'];

function shapeProblems(letter: Letter, body: string, { occasion, names, asks }: Occasion): string[] {
  const bare = sentencesIn(bareBody(body));
  const full = sentencesIn(fullBody(body));
  const starts = full.map((sentence) => /^I\b/.test(sentence));
  const parts = [...body.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, part = '']) => part);
  const opening = [...sentencesIn(letter.greeting), ...bare].slice(0, 3).join(' ').toLowerCase();
  const long = letter.tone === 'brief' ? 30 : 45;
  const frameWords = `${letter.greeting} ${bareBody(body)}`.replace(/\{[a-z-]+\}/g, '').split(/\s+/).length;
  const firstAsk = asks[0]?.slot ?? '';
  return [
    ...(bare.length < 1 || full.length > 6
      ? [`${bare.length} to ${full.length} sentences; one to six are right`]
      : []),
    ...(starts.some((_, at) => at >= 3 && starts.slice(at - 3, at + 1).every(Boolean))
      ? ['more than three sentences in a row begin with I']
      : []),
    ...(parts.length > 3 ? ['more than three parts'] : []),
    ...parts.flatMap((part) => partProblems(part)),
    ...(names.length > 0 && !names.some((name) => opening.includes(name))
      ? [`none of ${names.join(', ')} in the first two sentences`]
      : []),
    ...(isDeclining(letter) && (noDeclines.includes(occasion) || /\?/.test(body))
      ? ['declines an answer where it may not']
      : []),
    ...(letter.closing === '' && letter.tone !== null && !nameOnly.includes(occasion) ? ['no sign-off'] : []),
    ...(letter.tone !== null && frameWords > long
      ? [`a frame of ${frameWords} words; ${long} are the most`]
      : []),
    ...(letter.tone === 'brief' && !body.includes(`{${firstAsk}}`) && !bare.length ? ['no first slot'] : []),
    ...(letter.tone === 'warm' || letter.tone === 'light'
      ? asks
          .filter(({ slot }) => slot !== 'line' && !body.includes(`{${slot}}`))
          .filter(() => occasion !== 'anniversary-of-loss')
          .map(({ slot }) => `nowhere {${slot}}`)
      : []),
  ];
}

function partProblems(part: string): string[] {
  const isTail = /^, (?:and|so|but|because|though|if|when|since|or|especially|like)\b/.test(part);
  const isSentence = /^[A-Z{]/.test(part) && (/[.?!]$/.test(part) || /^\{[a-z-]+\}$/.test(part));
  return isTail || isSentence
    ? []
    : [`a part is a sentence, or a tail that begins with a comma and a joining word: "${part}"`];
}

export function occasionProblems({ occasion, letters }: Occasion): string[] {
  const counted = (tone: string) => letters.filter((letter) => letter.tone === tone).length;
  const lights = [
    'birthday',
    'congratulations',
    'thank-you-help',
    'thank-you-gift',
    'just-because',
    'new-friend',
    'invite-to-group',
  ];
  const openings = letters.map(({ body }) =>
    body
      .replace(/\[\[|\]\]/g, '')
      .split(/\s+/)
      .slice(0, 5)
      .join(' ')
      .toLowerCase(),
  );
  const twice = openings.filter((opening, at) => openings.indexOf(opening) !== at);
  const declining = letters.filter(isDeclining).length;
  return [
    ...(counted('warm') < 6 ? [`${counted('warm')} warm letters; six are the fewest`] : []),
    ...(counted('brief') < 3 ? [`${counted('brief')} brief letters; three are the fewest`] : []),
    ...(lights.includes(occasion) && counted('light') < 3
      ? [`${counted('light')} light letters; three are the fewest`]
      : []),
    ...twice.map((opening) => `two begin with the same five words: "${opening}"`),
    ...(declining * 3 > letters.length
      ? [`${declining} of ${letters.length} decline an answer; one in three at most`]
      : []),
  ];
}
