/** Where the program begins: the launcher in bin calls this. */

import { main, reportAfterAnswer } from './cli/main.ts';
import { wire } from './wire.ts';

export async function start(): Promise<void> {
  const world = wire();
  const argv = process.argv.slice(2);
  process.exitCode = await main(argv, world);
  try {
    await world.finish();
  } catch (error) {
    await reportAfterAnswer(argv, error, world);
  }
}
