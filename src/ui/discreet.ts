/** Whether to show initials instead of names, for a screen that others can see. */

import type { Deps } from '../deps.ts';

/** On through `--discreet`, or set for every run. */
export function isDiscreet({
  globals,
  settings,
}: {
  readonly globals: Pick<Deps['globals'], 'discreet'>;
  readonly settings: Pick<Deps['settings'], 'get'>;
}): boolean {
  return globals.discreet || settings.get('discreet') === 'yes';
}
