/** Cuts what she typed in a hurry into parts that each say one thing: `court is weds she's terrified` has two. */

import { isAmong } from '../text/english/turn-words.ts';

const titles = /\b(dr|mrs|mr|ms|st|vs|a\.m|p\.m)\./gi;
const marks = /\s*(?:[.!;…]+(?=\s|$)|[,:—–()]+(?=\s|$)|[—–(]|\s[-+]+\s|\?(?=\s))\s*/u;
/** `ask how it went and send her the recipe`, `the kitchen did the cabinets come` */
const nextTask =
  /\s+(?:and also|and|also)\s+(?=(?:still )?(?:(?:send|bring|give|show|lend|text|call|remind|thank|tell|ask|invite) (?:her|them)\b|(?:ask|see|find out|check) (?:if|how|about|on)\b|(?:return|bring back|give back) |(?:i|she|they) (?:still )?(?:have|has|owe|owes)\b))|(?<!\b(?:to|don't|dont|not|never|must|should|gotta|please|just|i'll|always|and|also|or))\s+(?=ask (?:her )?(?:how|if|about|abt)\b)|(?<=^(?:ask|asking|check|hear) (?:her )?(?:about|on) \S.*)\s+(?=(?:did|does|is|are|was|were|has|have|will) (?:the|her|their|his|she|he|they|it|we|i)\b)/gi;
/** Sighs and wishes of her own, at the end or alone. */
const sigh =
  /(?:^| )(?:l+o+l+|ha(?:ha)+|xo+|ugh+|omg|yikes|yay+|god help (?:her|us|them)|poor (?:thing|girl|mama|baby|kid)|bless (?:her|their) hearts?|pray for (?:her|me|us|them)|wish (?:her|me|us) luck|send wine|(?<!\b(?:needs?|wants?|to|can|could|me|her|us|some|any|use|get|hire|find) )help|(?<!\b(?:to|can|could|don't|dont|should) )ask(?: her)?|follow up|fingers crossed|so (?:nervous|excited|scared|worried|sad|happy|proud)|nervous|excited|hopefully|i think|i guess|finally|again|(?:the )?whole saga|etc)$/i;
const subject = /^(?:she|shes|she's|she'll|they|they're|theyre|he|hes|he's|it's|i|i'm|im|i'll|we|we're)$/i;
/** After these, a pronoun belongs to the same clause. */
const linking =
  'if that how when where what why who which because bc cuz and but or so than while since until till before after as like with for ' +
  'to of about at in on from by said says say think thinks thought know knows knew hope hopes hoped told wish glad sure sorry ' +
  'worried once unless whether though is was are were did does do has have had can could will would should her him them me maybe ' +
  'time day week way thing things something everything anything';
/** `the week she moved`, but not before `and`. */
const times = 'time day week way thing things something everything anything her him them me';
const clauseWord =
  /^(?:ask |see |find out |check )?(?:her )?(?:how|what|when|where|who|which|why|if|whether)\b/i;

/** In order; what is only a sigh is left out. */
export function partsOf(input: string): readonly string[] {
  const text = input.replaceAll('’', "'").replace(titles, '$1').replace(/\s+/g, ' ').trim();
  const parts = text
    .split(marks)
    .flatMap((part) => part.split(nextTask))
    .flatMap((part) => runOnsOf(withoutSigh(part)));
  return parts.filter((part) => part !== '');
}

function withoutSigh(part: string): string {
  const bare = part.replace(/^[\s\-*•]+|[\s.,;:!…]+$/gu, '').replace(sigh, '');
  return bare === part ? bare : withoutSigh(bare);
}

/** A new subject starts a new part, unless a word before it leads there. */
function runOnsOf(part: string): readonly string[] {
  const words = part.split(' ');
  const at = words.findIndex(
    (word, index) =>
      index >= 2 &&
      subject.test(word) &&
      !isRelative(words, index) &&
      isWhole(wordsBefore(words, index), words[index - 1] ?? ''),
  );
  if (
    at < 0 ||
    at === words.length - 1 ||
    /^(?:tell|let|remind|say|promised|told|said|thank|apologi[sz]e|sorry|congratulate|wish)$/i.test(
      words[0] ?? '',
    )
  )
    return [part];
  return [wordsBefore(words, at).join(' '), ...runOnsOf(words.slice(at).join(' '))];
}

/** `the book i lent her`: what I or we did belongs to the thing, unless it's what she thinks or has to do. */
function isRelative(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = ''] = words.slice(at - 1);
  const isNew =
    /^(?:should|need|want|have|feel|hope|think|wonder|must|gotta|owe|miss|could|told|said)$/i.test(next);
  return /^(?:i|we)$/i.test(word) && !isNew && !/^(?:and|but|so|because)$/i.test(before);
}

/** Without the `and` or `because` that leads to the new subject. */
function wordsBefore(words: readonly string[], at: number): readonly string[] {
  return words.slice(0, /^(?:and|but|so|because|bc|cuz|since)$/i.test(words[at - 1] ?? '') ? at - 1 : at);
}

/** `how the scan went` is over at its verb; `how many shifts` isn't. */
function isWhole(words: readonly string[], before: string): boolean {
  const last = words.at(-1)?.toLowerCase() ?? '';
  const isJoined = before.toLowerCase() !== last;
  if (isAmong(linking, last) && !(isJoined && isAmong(times, last))) return false;
  if (clauseWord.test(words.join(' ')))
    return /^(?:went|going|doing|goes|turned|out|okay|ok|feeling|up)$/.test(last);
  return !/^(?:tell|remind|show|ask|remember|the|a|an|my|our|her|their|this|that)$/i.test(last);
}
