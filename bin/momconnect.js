#!/usr/bin/env node

// Compiled code is kept for the next start where Node can do that (22.1 and newer).
process.getBuiltinModule('node:module').enableCompileCache?.();

const { start } = await import('../dist/start.mjs');
await start();
