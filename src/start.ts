/** Where the program begins: the launcher in bin calls this. */

import { main } from './cli/main.ts';
import { wire } from './wire.ts';

export async function start(): Promise<void> {
  const world = wire();
  process.exitCode = await main(process.argv.slice(2), world);
  await world.finish();
}
