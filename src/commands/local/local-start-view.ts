/** How the path to a group of her own looks: one step, or the whole list. Never how many there are left. */

import type { Style } from '../../deps.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { ShownStep, StartedGroup } from './local-start-steps.ts';

/** @param isAsked whether she is asked right after this if it is done */
export function renderLocalStart(group: StartedGroup, style: Style, isAsked: boolean): string {
  const { steps, step, undo } = group;
  const saved = undo === undefined ? [] : [style.wrap('Saved. To take it back: momconnect undo')];
  if (steps !== undefined) return [...renderList(group, steps, style), ...saved].join('\n');
  if (step === null) return [...renderEnd(group, style), ...saved].join('\n');
  const after = isAsked || step.isSettled ? [] : renderWaysOn(group, step, style);
  const settled =
    group.now === null ? [] : [style.wrap(`${group.isLeftOutNow ? 'Left out' : 'Settled'}: ${group.now}.`)];
  const heading = style.wrap(headingOf(group));
  return [...settled, heading, '', ...renderStep(step, style), ...after, ...saved].join('\n').trimEnd();
}

function headingOf({ name, isNew, step }: StartedGroup): string {
  if (step?.isLeftOut === true) return `${name}. This one is left out:`;
  if (step?.isSettled === true) return `${name}. This one is settled:`;
  return isNew ? `${name}, a group of your own. The first small thing:` : `${name}. One next thing:`;
}

function renderStep({ title, why, how, words, command }: ShownStep, style: Style): string[] {
  return [
    style.bold(style.wrap(title)),
    style.wrap(why),
    style.wrap(how),
    '',
    ...(words === null ? [] : [style.wrap(`"${words}"`, '  '), '']),
    ...(command === null ? [] : [command]),
  ];
}

function renderWaysOn({ number }: StartedGroup, { name }: ShownStep, style: Style): string[] {
  return [
    withCommand('When it is settled:', `momconnect local start ${number} --done ${name}`, style),
    withCommand('Not for you? Leave it out:', `momconnect local start ${number} --skip ${name}`, style),
  ];
}

function renderList(
  { name, number }: StartedGroup,
  steps: StartedGroup['steps'] & object,
  style: Style,
): string[] {
  const lines = steps.map(({ title, isSettled, isLeftOut }, at) =>
    style.wrap(
      `${title}${isLeftOut ? ': left out' : isSettled ? ': settled' : ''}`,
      `${String(at + 1).padEnd(2)}  `,
      '    ',
    ),
  );
  return [
    style.wrap(`${name}, the whole list. Some of it will not apply.`),
    ...lines,
    withCommand('To see one:', `momconnect local start ${number} --step 5`, style),
    withCommand('When it is settled:', `momconnect local start ${number} --done 5`, style),
    withCommand('Not for you? Leave it out:', `momconnect local start ${number} --skip 5`, style),
  ];
}

function renderEnd({ name, number }: StartedGroup, style: Style): string[] {
  return [
    style.wrap(`Everything on the list is settled for ${name}.`),
    withCommand('When it has met:', `momconnect local visited ${number} --met NAME`, style),
    withCommand('The plan for a first meeting:', `momconnect local first-meeting ${number}`, style),
    withCommand('Keep, change or end it:', `momconnect local review ${number}`, style),
  ];
}
