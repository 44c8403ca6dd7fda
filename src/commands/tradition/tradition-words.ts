/** The words of `content/traditions`, and how a tradition is spoken of. */

import type { Content } from '../../deps.ts';
import type { TraditionWords } from '../../domain/tradition/invitation.ts';
import type { PromptWords } from '../../domain/tradition/prompt.ts';
import type { Theme } from '../../domain/tradition/tradition.ts';
import { readContent } from '../shared/read-content.ts';

export const readPrompts = (content: Content): PromptWords => readContent(content, 'traditions/prompts');
export const readTraditionWords = (content: Content): TraditionWords =>
  readContent(content, 'traditions/words');

export const themeInWords: Readonly<Record<Theme, string>> = {
  'made-my-day': 'what made your day',
  grateful: 'something good',
  picture: 'a picture',
  mixed: 'a bit of everything',
  own: 'lines of your own',
};

/** A count that only grows: days without are not in it. */
export function sharedInWords(days: number): string {
  return days === 1 ? 'one day shared' : `${days} days shared`;
}
