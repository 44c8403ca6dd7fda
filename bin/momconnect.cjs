#!/usr/bin/env node

// An old Node reads this file too, so it holds nothing that is newer than Node 6.
const [major, minor] = process.versions.node.split('.').map(Number);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function start() {
  const { existsSync } = require('node:fs');
  const program = require('node:path').join(__dirname, '../dist/main.cjs');
  if (existsSync(program)) require(program).start();
  else fail('momconnect is not built yet. To build it: npm install --include=dev');
}

if (major > 20 || (major === 20 && minor >= 19)) start();
else
  fail(
    `momconnect needs Node 20.19 or newer, and this is Node ${process.versions.node}. It's at https://nodejs.org`,
  );
