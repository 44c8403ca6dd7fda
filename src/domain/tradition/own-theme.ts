/** How a theme in her own words fits into the sentence that invites to it. */

import { capitalize } from '../text/capitalize.ts';

/** Which wordings of `content/traditions/words.json` it fits. */
export type ThemeForm = 'thing' | 'about' | 'question';

export interface OwnTheme {
  readonly form: ThemeForm;
  readonly words: string;
}

const opensQuestion = /^(?:what|how|who|where|when|which|why|did|do|does|is|are|can|if)\b/i;
/** `a photo of the sky`, `what we cooked`: something to text each other. */
const opensThing =
  /^(?:an?|one|two|three|some|any|something|anything|what|how|who|where|when|which|why|(?:the|our) (?:\w+est|one|first|last|favorite|highs?|lows?|most \w+))\b/i;

/** `one thing we didn't yell about`, `books`, `Song of the day?`. */
export function readOwnTheme(typed: string): OwnTheme {
  const words = typed.trim().replace(/[\s.!,;:]+$/, '');
  const isQuestion = words.endsWith('?') || (opensQuestion.test(words) && /\b(?:you|your)\b/i.test(words));
  if (isQuestion) return { form: 'question', words: `${capitalize(words.replace(/[\s?]+$/, ''))}?` };
  const ours = lowerFirst(ofBoth(words));
  if (/^\S+ of the day\b/i.test(ours)) return { form: 'thing', words: `our ${ours}` };
  return { form: opensThing.test(ours) ? 'thing' : 'about', words: ours };
}

/** `one thing I did`: each of them does it. */
function ofBoth(words: string): string {
  return words
    .replace(/\bI['’]m\b/gi, "we're")
    .replace(/\bI\b/gi, 'we')
    .replace(/\bmy\b/gi, 'our')
    .replace(/\bme\b/gi, 'us');
}

/** `One thing` loses its capital; `NICU days` and `Ohio` keep theirs. */
function lowerFirst(words: string): string {
  return opensThing.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
