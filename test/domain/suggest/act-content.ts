/** The words as they ship. */

import type { ActWords } from '../../../src/domain/suggest/act-words.ts';
import { textsFromNext } from '../../../src/domain/suggest/text-from-next.ts';
import type { ProperNames } from '../../../src/domain/text/english/proper-names.ts';
import { builtContent } from '../../support/built-content.ts';
import { findMeant } from '../../support/known-words.ts';

export const actWords = (): ActWords => builtContent().get('acts') as ActWords;

const properNames = (): ProperNames => builtContent().get('proper-names') as ProperNames;

export const textFromNext = textsFromNext({ properNames: properNames(), findMeant: findMeant() });
