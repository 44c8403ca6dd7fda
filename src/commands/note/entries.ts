/** The commands for handwritten notes. Only the requested one is loaded. */

import { type CommandEntry, filing, reading, unlisted, writing } from '../shared/command-entry.ts';

export const noteCommands: readonly CommandEntry[] = [
  writing(
    'note draft',
    'words for a handwritten note',
    async () => (await import('./note-draft.ts')).noteDraftCommand,
  ),
  reading('note list', 'your saved drafts', async () => (await import('./note-list.ts')).noteListCommand),
  unlisted(
    reading(
      'note show',
      'show a draft, to copy by hand',
      async () => (await import('./note-show.ts')).noteShowCommand,
    ),
  ),
  reading(
    'note check',
    'check your words before you send them',
    async () => (await import('./note-check.ts')).noteCheckCommand,
  ),
  unlisted(
    writing(
      'note posted',
      'mark a note as mailed',
      async () => (await import('./note-posted.ts')).notePostedCommand,
    ),
  ),
  unlisted(
    writing(
      'note remove',
      'delete a draft',
      async () => (await import('./note-remove.ts')).noteRemoveCommand,
    ),
  ),
  unlisted(
    writing(
      'note edit',
      'change the words of a draft',
      async () => (await import('./note-edit.ts')).noteEditCommand,
    ),
  ),
  unlisted(
    filing(
      'note print',
      'a page to print: card and envelope',
      async () => (await import('./note-print.ts')).notePrintCommand,
    ),
  ),
  unlisted(
    reading(
      'note copy',
      'copy a draft to the clipboard',
      async () => (await import('./note-copy.ts')).noteCopyCommand,
    ),
  ),
  unlisted(
    writing(
      'note reply',
      'save that they answered your note',
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
      'check the letters you wrote yourself',
      async () => (await import('./note-words.ts')).noteWordsCommand,
    ),
  ),
];
