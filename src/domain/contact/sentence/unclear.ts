/** Whether the words say that they were in touch at all: "bea is pregnant" and "ask bea about the trip" don't. */

import { baseVerb, isVerbOfClause, ownerOf } from './name-like.ts';
import type { SentenceParts } from './to-remember.ts';
import { isWithin, isWithinAny } from './token-span.ts';

/** When a friend did one of these, it was with her or for her. */
const friendly =
  /^(told|said|asked|thanked|called|answered|wrote|gave|brought|sent|made|helped|babysat|came|dropped|stopped|visited|invited|mentioned|shared|read|taught|joined|hugged|talked|spoke|chatted|stayed|hosted|treated|walked|drove|replied|responded|reached|checked|texted)$/;
/** These, whoever is named: "i missed ana", "we ghosted each other". */
const apart =
  /^(missed|dreamed|dreamt|prayed|worried|wondered|wanted|needed|hoped|ghosted|avoided|ignored|noticed|realized|realised|remembered|thought|felt|loved|hated|liked|used|decided|argued|learned|stalked|blocked|unfriended|owed)$/;
/** Before the name: "heard about ana". */
const onlyHeard = /\bheard\b(?!.* from\b)/;
/** The same, except when "we" did them. */
const aloneUnlessWe = /^(bought|ordered|mailed|baked|knitted|cooked|made)$/;
/** How or where a friend is, without a verb: "bea still sick", "ana so tired", "maya in the hospital". */
const goesOn = /^(?:still|always|never|usually|probably|not)$/;
const degree = /^(?:so|very|really|pretty|quite|super|too|all|feeling|getting|doing|back)$/;
const state =
  /^(?:sick|ill|unwell|pregnant|tired|exhausted|sad|low|lonely|depressed|anxious|stressed|overwhelmed|worried|upset|angry|mad|hurt|injured|busy|away|fine|ok|okay|better|worse|well|due|engaged|married|divorced|single|unemployed|broke|homesick|heartbroken|hospitalized|contagious|grieving|struggling|recovering|expecting|furious|miserable|swamped|burned|burnt)$/;
const goesOnAfter =
  /^(?:again|today|now|lately|with|about|since|and|at|from|for|of|all|this|too|as|out|because|but|after|over)$/;
const inBed = /^(?:in|at) (?:the )?(?:hospital|labor|labour|icu|nicu|er|surgery|rehab|bed)\b/;
const together = /^(me|us|we|together|our|my|i|here|over)$/;

/** For a sentence without a way. Names alone, with a day or a note after a sign, count as a contact. */
export function isUnclear(
  { words, names, clauses, contactClause }: SentenceParts,
  isDay: (index: number) => boolean,
): boolean {
  const { tokens, wordAt, isPastVerb, isSmall, leadsToName } = words;
  const [first] = names;
  const until = clauses[contactClause]?.until ?? tokens.length;
  const isWith = tokens.some(
    ({ word }, index) => word === 'with' && index < until && names.some(({ from }) => from > index),
  );
  if (first === undefined || isWith) return false;
  const isName = (index: number) => isWithinAny(names, index);
  const spokenWords = tokens
    .map((_, index) => index)
    .filter((index) => index < until && !isName(index) && !isDay(index));
  const before = spokenWords.filter(
    (index) => index < first.from && !/^(and|the|a|also|oh|so|today|omg|lol|haha)$/.test(wordAt(index)),
  );
  if (onlyHeard.test(before.map(wordAt).join(' '))) return true;
  const after = spokenWords.filter(
    (index) => index > first.from && !/^(and|i|me|we|both|all|then|also)$/.test(wordAt(index)),
  );
  const verb = spokenWords.find((index) => isPastVerb(index) || isVerbOfClause(wordAt(index)));
  // "zoe's car broke down": a thing did it.
  const isOwner = ownerOf(tokens[first.until - 1]) !== null;
  if (isOwner && before.length === 0 && after.length > 1 && verb !== after[0]) return true;
  // "ana told me", "bea helped with the move": a friend did it.
  if (before.every((index) => leadsToName(index) || /^(i|we|me)$/.test(wordAt(index)))) {
    const [next] = after;
    if (next === undefined) return false;
    const does = verb !== undefined && verb - next <= 1 ? wordAt(verb) : '';
    // "ana dropped her phone", but "ana dropped by"
    if (does === 'dropped' && /^(her|his|their|the|an?)$/.test(wordAt((verb ?? 0) + 1))) {
      const isForHer = spokenWords.some((index) => /^(off|by|over|me|us|for)$/.test(wordAt(index)));
      if (!isForHer) return true;
    }
    if (before.some((index) => /^(i|we)$/.test(wordAt(index))) && isPastVerb(verb ?? -1))
      return apart.test(does);
    // "bea lost her job": a verb, whatever it means.
    const isVerb =
      isThirdPerson(wordAt(next)) || /^(her|his|their|my|our|me|us|him|it|an?|the)$/.test(wordAt(next + 1));
    if (does === '') return (isVerb && after.length > 1) || tellsState(after.map(wordAt));
    return (
      !friendly.test(does) &&
      !(
        (isPastVerb(verb ?? -1) || /^(is|was|were|are)$/.test(does)) &&
        spokenWords.some((index) => together.test(wordAt(index)))
      )
    );
  }
  const isOurs = before.some((index) => wordAt(index) === 'we');
  if (verb !== undefined && isPastVerb(verb))
    return apart.test(wordAt(verb)) || (aloneUnlessWe.test(wordAt(verb)) && !isOurs);
  if (verb !== undefined) return true;
  const start = wordAt(before[0] ?? -1);
  return baseVerb.test(start) || !before.every(isSmall);
}

/** Not "sick kids, long talk": there the word belongs to somebody else. */
function tellsState(words: readonly string[]): boolean {
  const stateWords = words.slice(degree.test(words[0] ?? '') ? 1 : 0);
  if (goesOn.test(stateWords[0] ?? '') || inBed.test(stateWords.join(' '))) return stateWords.length > 1;
  const [first = '', next = ''] = words.slice(words.findIndex((word) => !degree.test(word)));
  return state.test(first) && (next === '' || goesOnAfter.test(next));
}

/** "likes", "needs": ends in s, and is neither a common noun nor a plural of what they did. */
function isThirdPerson(word: string): boolean {
  return /^(has|misses|(like|hate|want|love|need|work|live|think|say|sell|play|prefer|drink|eat|hurt|keep|make|take|get|give|speak|move|start|turn|know|owe|own)s)$/.test(
    word,
  );
}

/** "mom called bea", "ana texted mom about the party": between two friends, and nothing says that she was there. */
export function isBetweenFriends({ words, names, clauses, contactClause }: SentenceParts): boolean {
  const clause = clauses[contactClause] ?? { from: 0, until: 0 };
  const isIn = (index: number) => isWithin(clause, index);
  const verb = words.phrases.find((phrase) => phrase.isVerb && isIn(phrase.from));
  if (verb === undefined || words.tokens[verb.until]?.isAfterComma) return false;
  if (!names.some((name) => name.from === verb.until)) return false;
  const isName = (index: number) => isWithinAny(names, index);
  const clauseWords = words.tokens
    .map(({ word }, index) => ({ word, index }))
    .filter(({ index }) => isIn(index));
  const isSheIn = clauseWords.some(({ word }) => /^(i|we|me|us|my|our)$/.test(word));
  const before = clauseWords.filter(({ index }) => index < verb.from);
  return !isSheIn && before.length > 0 && before.every(({ word, index }) => isName(index) || word === 'and');
}
