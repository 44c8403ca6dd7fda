/**
 * Separates what finishes her sentence from what she says after it: `proofread my resume, its short` is two sentences.
 */

export interface Tail {
  readonly main: string;
  /** null when she says only one thing. */
  readonly tail: string | null;
}

/** `house is a wreck`, `my car died`. But `which is free` continues the answer. */
const thingAndVerb =
  "(?!(?:who|which|what|that|where|whatever|whenever|as|if|so|or|and|but|at|in|on|for|to|with|by|from|until|til|after|before|when|while|because|bc) )(?:(?:my|our|his) (?:[\\w'’-]+ ){0,3}|(?:the |her |this )?(?:[\\w'’-]+ )?)(?!(?:i|we|he|she|they|you|it) )[\\w'’-]+ (?:is|are|was|were|has|have|had|can['’]?t|won['’]?t|isn['’]?t|died|fell|broke|bailed|cancell?ed|needs|takes|runs|ends|got|gets|starts|ate|lost|went|came|ran|hit|made|threw|forgot|quit|closed|called|left|opens?|closes?|doesn['’]?t|didn['’]?t|don['’]?t)\\b";
const subject =
  "(?:i|(?:me|[\\w'’-]+) (?:and|n|&) [\\w'’-]+ (?:are|were|have|haven['’]?t|had|can['’]?t|need|got|didn['’]?t|don['’]?t)|i['’]?m|i['’]?ll|i['’]?ve|i['’]?d|it|it['’]?s|its|he|he['’]?s|she|she['’]?s|they|they['’]?re|nobody|no one|everybody|everyone|we|we['’]?re|you don['’]?t|u dont|don['’]?t worry|no rush|no hurry)";
/**
 * `i can` may continue the answer or not: in `watch leo, i can pay you` it doesn't, in `the soup i can eat` it does.
 */
const afterComma = new RegExp(
  `^(.+?\\S)\\s*[,;–—]\\s*(?:but |and |so (?!proud|happy|excited|thrilled|glad|thankful))?((?:${subject}|${thingAndVerb}) .*|${thingAndVerb}|(?:i['’]?m )?(?:so |very |really )?(?:proud|happy for|excited|thrilled|glad|thankful) .*|can['’]?t wait .*|you (?:deserve|earned|did it|worked) ?.*|(?:just )?(?:drove|saw|heard|read|going in circles|losing|freaking|keep|take whatever|help yourself|feel free) ?.*)$`,
  'i',
);
const afterEnd = /^(.+?[\p{L}\p{N}'’")])[.?!…]+\s+(?=\S*[\p{L}\p{N}])(.+)$/u;
/** `drive me to work my car died`; but `the class my sister is in` is one thing. */
const mineHappened =
  "(?:my|our) (?:[\\w'’-]+ ){1,2}(?:died|broke|fell|got|ate|won['’]?t|can['’]?t|doesn['’]?t|didn['’]?t|bailed|cancell?ed|quit|needs|runs)\\b";
/** Without a comma or period, only what can hardly belong to the words before: `at 5:30 im stuck at work`. */
const unmarked = new RegExp(
  `^(.+\\S) (?<!\\b(?:while|when|if|because|cause|bc|cuz|since|until|til|and|but|or|so|that|where|what|how|why|who|as|before|after|think|know|with|for|from|at|on|in|of|to|about) )((?:i['’]?m|we['’]?re) (?:stuck|sick|in a meeting|at work|running|desperate|exhausted|drowning|wiped) ?.*|it['’]?s (?:too|so|been|just|really|finally|still|already|getting|almost|super|supposed|gonna|free|open|only|cheap|half|closed|right|near|under|by|for|due|ready|not|a|an|my|her|his|on|at)\\b.*|(?:he|she|they)['’]?(?:s|re) (?:gonna|going to|so|been|too|already|still) .*|(?:he|she|they) (?:ate|lost|broke|took|has|have|needs|forgot|ripped) (?:it|mine|ours|his|hers|theirs|them)\\b.*|mine(?:['’]?s)? (?:is|are|died|broke|dead|broken|out of) ?.*|(?:idk|i don['’]?t know|not sure) .*|i (?:have|got) (?:wine|snacks|coffee|cake|ice cream|pizza|chips)\\b.*|i (?:can['’]?t|cannot) (?:leave|get|make|go|drive|find|do|take|come)\\b.*|i (?:lost|forgot|broke|missed|left|need|have) (?:it|mine|ours|them|him|her)\\b.*|${mineHappened}.*)$`,
  'i',
);

/** `tomorrow my babysitter bailed`: after a time, a subject with its verb starts something new. */
const afterTime = new RegExp(
  `^(.+ (?:today|tonight|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun|\\d+(?:[ap]m)?|morning|afternoon|evening|night|week|weekend|bed ?time|nap ?time|noon|lunch|dinner|drop-?off|pick-?up|hour|hr|hours|hrs|minutes|mins)) ((?:${subject}|${thingAndVerb})(?: .*)?)$`,
  'i',
);

/** The dot isn't the end of a sentence: `Dr. Lee`, `3 p.m. on Friday`. */
export const abbreviation = /(?:^|[\s.])(?:dr|mr|mrs|ms|st|a\.?m|p\.?m|vs|apt|etc)$/i;

/** `sunday?? or monday` is one answer. */
export const oneLine = (input: string): string =>
  input
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.?!]+ (?=or )/gi, ' ');

export function splitTail(input: string): Tail {
  const text = oneLine(input);
  const [, main, tail] =
    endOf(text) ?? afterComma.exec(text) ?? unmarked.exec(text) ?? afterTime.exec(text) ?? [];
  return main === undefined || tail === undefined
    ? { main: text, tail: null }
    : { main, tail: tail.replace(/^its\b/i, "it's") };
}

function endOf(text: string): RegExpExecArray | null {
  const match = afterEnd.exec(text);
  return match !== null && abbreviation.test(match[1] ?? '') ? null : match;
}
