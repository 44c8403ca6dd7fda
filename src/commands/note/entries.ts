/** The commands for handwritten notes. Only the requested one is loaded. */

import { type CommandEntry, filing, reading, writing } from '../shared/command-entry.ts';

export const noteCommands: readonly CommandEntry[] = [
  writing(
    'note draft',
    'words for a handwritten note',
    async () => (await import('./note-draft.ts')).noteDraftCommand,
  ),
  reading('note list', 'your saved drafts', async () => (await import('./note-list.ts')).noteListCommand),
  reading('note show', null, async () => (await import('./note-show.ts')).noteShowCommand),
  reading(
    'note check',
    'check your words before you send them',
    async () => (await import('./note-check.ts')).noteCheckCommand,
  ),
  writing('note posted', null, async () => (await import('./note-posted.ts')).notePostedCommand),
  writing('note remove', null, async () => (await import('./note-remove.ts')).noteRemoveCommand),
  writing('note edit', null, async () => (await import('./note-edit.ts')).noteEditCommand),
  filing('note print', null, async () => (await import('./note-print.ts')).notePrintCommand),
  reading('note copy', null, async () => (await import('./note-copy.ts')).noteCopyCommand),
  writing('note reply', null, async () => (await import('./note-reply.ts')).noteReplyCommand),
  reading(
    'note ideas',
    'who might like a note, and why',
    async () => (await import('./note-ideas.ts')).noteIdeasCommand,
  ),
  reading('note words', null, async () => (await import('./note-words.ts')).noteWordsCommand),
];
