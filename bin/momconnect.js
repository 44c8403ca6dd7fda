#!/usr/bin/env node

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const launcher = join(__dirname, '../dist/launch.cjs');
if (existsSync(launcher)) require(launcher).launch();
else {
  process.stderr.write('momconnect is not built yet. To build it: npm install --include=dev\n');
  process.exitCode = 1;
}
