/** Every command there is. Only the asked one is loaded. */

import { callCommands } from './call/entries.ts';
import { apart, type CommandEntry, reading, writing } from './command-entry.ts';
import { localCommands } from './local/entries.ts';
import { traditionCommands } from './tradition/entries.ts';
import { waysCommands } from './ways/entries.ts';

export type { CommandEntry } from './command-entry.ts';

export const commands: readonly CommandEntry[] = [
  reading(
    'suggest',
    'a few people you could reach today',
    async () => (await import('./suggest/suggest.ts')).suggestCommand,
  ),
  writing('log', 'remember a time you were in touch', async () => (await import('./log/log.ts')).logCommand),
  reading(
    'text',
    'put a text on your phone, by a code to scan',
    async () => (await import('./text.ts')).textCommand,
  ),
  reading(
    'ask',
    'words to ask for company, a favour, a listener',
    async () => (await import('./short-text.ts')).askCommand,
  ),
  reading(
    'reply',
    'words for a message from weeks ago',
    async () => (await import('./short-text.ts')).replyCommand,
  ),
  reading(
    'raincheck',
    'words to cancel kindly, with a new plan',
    async () => (await import('./short-text.ts')).raincheckCommand,
  ),
  reading(
    'congrats',
    'words for good news of theirs',
    async () => (await import('./short-text.ts')).congratsCommand,
  ),
  writing('done', 'you reached someone from the list', async () => (await import('./done.ts')).doneCommand),
  writing('skip', 'not today', async () => (await import('./skip.ts')).skipCommand),
  writing('snooze', 'not for a while', async () => (await import('./snooze.ts')).snoozeCommand),
  writing(
    'note draft',
    'words for a handwritten note',
    async () => (await import('./note/note-draft.ts')).noteDraftCommand,
  ),
  reading('note list', 'drafts you kept', async () => (await import('./note/note-list.ts')).noteListCommand),
  reading(
    'note show',
    'a draft, to copy by hand',
    async () => (await import('./note/note-show.ts')).noteShowCommand,
  ),
  reading(
    'note check',
    'a second look at your words',
    async () => (await import('./note/note-check.ts')).noteCheckCommand,
  ),
  writing(
    'note posted',
    'a note is in the post',
    async () => (await import('./note/note-posted.ts')).notePostedCommand,
  ),
  writing(
    'note remove',
    'let go of a draft',
    async () => (await import('./note/note-remove.ts')).noteRemoveCommand,
  ),
  writing(
    'note edit',
    'other words in a draft',
    async () => (await import('./note/note-edit.ts')).noteEditCommand,
  ),
  reading(
    'note print',
    'a page to print: card and envelope',
    async () => (await import('./note/note-print.ts')).notePrintCommand,
  ),
  reading(
    'note copy',
    'a draft on the clipboard',
    async () => (await import('./note/note-copy.ts')).noteCopyCommand,
  ),
  writing(
    'note reply',
    'an answer to a note came back',
    async () => (await import('./note/note-reply.ts')).noteReplyCommand,
  ),
  reading(
    'note ideas',
    'who might like a note, and why',
    async () => (await import('./note/note-ideas.ts')).noteIdeasCommand,
  ),
  reading(
    'note words',
    'words you wrote yourself, checked',
    async () => (await import('./note/note-words.ts')).noteWordsCommand,
  ),
  ...callCommands,
  ...traditionCommands,
  ...localCommands,
  ...waysCommands,
  apart(
    'faq',
    'calm answers: momconnect faq isolated',
    async () => (await import('./faq/faq.ts')).faqCommand,
  ),
  apart(
    'faq check',
    'topics of your own, checked',
    async () => (await import('./faq/faq-check.ts')).faqCheckCommand,
  ),
  apart(
    'help-now',
    'people who pick up; works offline',
    async () => (await import('./help-now.ts')).helpNowCommand,
  ),
  apart('hide', 'empty the screen', async () => (await import('./hide.ts')).hideCommand),
  writing(
    'friend add',
    'put someone on your list',
    async () => (await import('./friend/friend-add.ts')).friendAddCommand,
  ),
  reading(
    'friend list',
    'your people',
    async () => (await import('./friend/friend-list.ts')).friendListCommand,
  ),
  reading(
    'friend show',
    'what you know of one person',
    async () => (await import('./friend/friend-show.ts')).friendShowCommand,
  ),
  writing(
    'friend edit',
    'change or add what you know',
    async () => (await import('./friend/friend-edit.ts')).friendEditCommand,
  ),
  writing(
    'friend remove',
    'take someone off the list',
    async () => (await import('./friend/friend-remove.ts')).friendRemoveCommand,
  ),
  writing(
    'friend pause',
    'no suggestions for now',
    async () => (await import('./friend/friend-state.ts')).friendPauseCommand,
  ),
  writing(
    'friend resume',
    'suggestions again',
    async () => (await import('./friend/friend-state.ts')).friendResumeCommand,
  ),
  writing(
    'friend hide',
    'never show this person',
    async () => (await import('./friend/friend-state.ts')).friendHideCommand,
  ),
  writing(
    'friend passed-away',
    'keep what was, suggest no more',
    async () => (await import('./friend/friend-state.ts')).friendPassedAwayCommand,
  ),
  writing(
    'friend merge',
    'two entries that are one person',
    async () => (await import('./friend/friend-merge.ts')).friendMergeCommand,
  ),
  writing(
    'import',
    'bring people in from an address book',
    async () => (await import('./import/import.ts')).importCommand,
  ),
  writing('undo', 'take back the last thing', async () => (await import('./undo.ts')).undoCommand),
  writing('config set', 'change a setting', async () => (await import('./config.ts')).configSetCommand),
  reading('config get', 'one setting', async () => (await import('./config.ts')).configGetCommand),
  reading('config list', 'all settings', async () => (await import('./config.ts')).configListCommand),
  reading('config path', 'where things lie', async () => (await import('./config.ts')).configPathCommand),
  writing('doctor', 'are the files well', async () => (await import('./doctor.ts')).doctorCommand),
  writing(
    'forget',
    'really delete one person or entry',
    async () => (await import('./forget.ts')).forgetCommand,
  ),
  writing('erase', 'really delete everything', async () => (await import('./erase.ts')).eraseCommand),
];
