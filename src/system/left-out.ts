/**
 * `help-now`, `faq` and `hide` must work whatever is damaged: they leave out what they can't read, and say so after the
 * answer.
 */

import type { Settings } from '../deps.ts';
import type { Day } from '../domain/time/day.ts';
import type { CommandHint } from '../errors.ts';

export class LeftOut {
  readonly #sentences = new Set<string | CommandHint>();

  day(read: () => Day, instead: Day): Day {
    return this.#attempt(read, instead, "MOMCONNECT_TODAY isn't a day, so it's ignored.");
  }

  /** What `read` answers, or `instead` when it throws. */
  #attempt<T>(read: () => T, instead: T, sentence: string | CommandHint): T {
    try {
      return read();
    } catch {
      this.#sentences.add(sentence);
      return instead;
    }
  }

  /** Settings that count as not set when they can't be read. */
  settings(open: () => Settings): Settings {
    const sentence = {
      text: "Your settings couldn't be read, so this ran without them. More:",
      command: 'momconnect doctor',
    };
    let realSettings: Settings | null = null;
    const readSetting = <T>(get: (settings: Settings) => T, instead: T) =>
      this.#attempt(
        () => {
          realSettings ??= open();
          return get(realSettings);
        },
        instead,
        sentence,
      );
    return {
      path: '',
      get: (name) => readSetting((settings) => settings.get(name), null),
      all: () => readSetting((settings) => settings.all(), {}),
      set: async () => {
        throw new Error('What answers without settings changes none.');
      },
    };
  }

  /** For messages while something is read: they wait until after the answer. */
  readonly later = (sentence: string | CommandHint): void => void this.#sentences.add(sentence);

  tell(say: (text: string | CommandHint) => void): void {
    for (const sentence of this.#sentences) say(sentence);
  }
}
