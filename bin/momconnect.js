#!/usr/bin/env node

// Compiled code is kept for the next start where Node can do that (22.1 and newer).
require('node:module').enableCompileCache?.();

require('../dist/start.cjs').start();
