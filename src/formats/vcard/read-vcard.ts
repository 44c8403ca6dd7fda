/** Reads vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) as phones and address books really write them. */

import type { ContactCard, ContactsRead, ImportProblem } from '../../domain/import/contact-card.ts';
import { guessEncoding, noDoubt, unnamedEncoding } from '../guess-encoding.ts';
import { readCard } from './card.ts';
import { readRawCards } from './components.ts';

/**
 * Answers the readable cards, and the unreadable lines with the reason. Never throws.
 * @param text the file as a byte string
 * @param isUtf8 true when all of it is UTF-8; otherwise the letters decide the encoding
 */
export function readVcard(text: string, isUtf8: boolean): ContactsRead {
  const { charset, isDoubtful } = isUtf8 ? noDoubt : guessEncoding(text);
  const raw = readRawCards(text, { isUtf8, charset });
  const cards = raw.cards.map(readCard);
  const doubt = isDoubtful ? [{ line: 1, reason: unnamedEncoding }] : [];
  const problems = [
    ...doubt,
    ...raw.problems,
    ...cards.filter((card): card is ImportProblem => 'reason' in card),
  ];
  return {
    format: 'vcard',
    cards: cards.filter((card): card is ContactCard => 'name' in card),
    activities: [],
    notes: [],
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
