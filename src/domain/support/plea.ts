/** What people type when they need help now: it can't be a topic or a command. */

import { foldText } from '../text/fold-text.ts';

/** Typed instead of a command. */
const asCommand = new Set(
  'help-now helpnow helpme help-me sos s.o.s. mayday emergency crisis hotline helpline 911 999 988 112 111 000'.split(
    ' ',
  ),
);

/** Typed after `faq`. Folded. */
const asQuestion = new Set([
  ...[
    'help',
    'help me',
    'help now',
    'help me now',
    'help me please',
    'help please',
    'please help',
    'please help me',
  ],
  ...[
    'i need help',
    'i need help now',
    'i need help right now',
    'somebody help me',
    'someone help me',
    'help now please',
  ],
  ...[
    'sos',
    's o s',
    'mayday',
    'emergency',
    'its an emergency',
    'this is an emergency',
    'crisis',
    'crisis line',
  ],
  ...['hotline', 'helpline', 'help line', '911', '999', '988', '112', 'who can i call', 'who do i call'],
]);

/** `sos`, `HELP-ME`, `911!` */
export function isPleaAsCommand(word: string): boolean {
  return asCommand.has(
    word
      .toLowerCase()
      .replace(/[!?]+$/, '')
      .replaceAll('_', '-'),
  );
}

export function isPlea(input: string): boolean {
  return asQuestion.has(foldText(input));
}
