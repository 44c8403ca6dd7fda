/** The words as they ship. */

import type { ActWords } from '../../../src/domain/suggest/act-words.ts';
import { builtContent } from '../../built-content.ts';

export const actWords = (): ActWords => builtContent().get('acts') as ActWords;
