// Runs after patch-package, and takes out of node_modules what nothing here ever reads; everything works as well
// without it. Together about 100 MB: sources to build llama.cpp from, its builds for other processors (npm
// installs them for cross-compiling), and source maps of packages.
'use strict';
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(__dirname, '..', 'node_modules');
const trash = [join(modules, 'node-llama-cpp', 'llama', 'gitRelease.bundle')];

/** A build is named after its system, its processor and what it computes on: `linux-x64-cuda`. */
const builds = join(modules, '@node-llama-cpp');
const processor = process.arch === 'arm' ? 'armv7l' : process.arch;
for (const name of existsSync(builds) ? readdirSync(builds) : []) {
  if (!name.startsWith('.') && name.split('-')[1] !== processor) trash.push(join(builds, name));
}

for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.map')) trash.push(join(entry.parentPath, entry.name));
}

for (const path of trash) rmSync(path, { recursive: true, force: true });
