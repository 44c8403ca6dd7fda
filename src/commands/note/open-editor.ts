/** Opens her editor and says how to leave it: the default one is hard to leave. */

import type { Deps } from '../../deps.ts';

const waysOut: readonly (readonly [editor: RegExp, way: string])[] = [
  [/^n?vim?$/, 'To save and leave: Esc, then :wq and Enter'],
  [/^(?:nano|pico)$/, 'To save and leave: Ctrl-O, Enter, Ctrl-X'],
];

/**
 * An editor takes the whole screen. If she may not know it, she first reads how to leave it, and opens it with Enter.
 */
export async function openEditor(
  { system, prompter, output }: Pick<Deps, 'system' | 'prompter' | 'output'>,
  text: string,
): Promise<string> {
  const { name, isChosen } = system.editor();
  const way = waysOut.find(([editor]) => editor.test(name))?.[1];
  if (way !== undefined && isChosen) output.say(way);
  else if (way !== undefined) await prompter.ask({ message: `${way}. Press Enter to open it` });
  return system.edit(text);
}
