/** The prompts and words as they lie in the content. */

import type { TraditionWords } from '../../../src/domain/tradition/invitation.ts';
import type { PromptWords } from '../../../src/domain/tradition/prompt.ts';
import { builtContent } from '../../support/built-content.ts';

export const prompts = builtContent().get('traditions/prompts') as PromptWords;
export const words = builtContent().get('traditions/words') as TraditionWords;
