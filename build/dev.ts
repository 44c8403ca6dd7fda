/** `npm run dev -- suggest`: the program from its source, its content compiled as it starts. */

import { start } from '../src/main.ts';
import { compileContent } from './content.ts';

const content = compileContent();
await start({ json: <T>(path: string) => (content.get(path) ?? null) as T | null });
