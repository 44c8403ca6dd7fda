/** The commands of notes by hand. Only the asked one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../command-entry.ts';

export const noteCommands: readonly CommandEntry[] = [
  writing(
    'note draft',
    'words for a handwritten note',
    async () => (await import('./note-draft.ts')).noteDraftCommand,
  ),
  reading('note list', 'drafts you kept', async () => (await import('./note-list.ts')).noteListCommand),
  unlisted(
    reading(
      'note show',
      'a draft, to copy by hand',
      async () => (await import('./note-show.ts')).noteShowCommand,
    ),
  ),
  reading(
    'note check',
    'a second look at your words',
    async () => (await import('./note-check.ts')).noteCheckCommand,
  ),
  unlisted(
    writing(
      'note posted',
      'a note is in the mail',
      async () => (await import('./note-posted.ts')).notePostedCommand,
    ),
  ),
  unlisted(
    writing(
      'note remove',
      'let go of a draft',
      async () => (await import('./note-remove.ts')).noteRemoveCommand,
    ),
  ),
  unlisted(
    writing(
      'note edit',
      'other words in a draft',
      async () => (await import('./note-edit.ts')).noteEditCommand,
    ),
  ),
  unlisted(
    reading(
      'note print',
      'a page to print: card and envelope',
      async () => (await import('./note-print.ts')).notePrintCommand,
    ),
  ),
  unlisted(
    reading(
      'note copy',
      'a draft on the clipboard',
      async () => (await import('./note-copy.ts')).noteCopyCommand,
    ),
  ),
  unlisted(
    writing(
      'note reply',
      'an answer to a note came back',
      async () => (await import('./note-reply.ts')).noteReplyCommand,
    ),
  ),
  reading(
    'note ideas',
    'who might like a note, and why',
    async () => (await import('./note-ideas.ts')).noteIdeasCommand,
  ),
  unlisted(
    reading(
      'note words',
      'words you wrote yourself, checked',
      async () => (await import('./note-words.ts')).noteWordsCommand,
    ),
  ),
];
