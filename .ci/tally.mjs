/**
 * Prints `N passed, N failed` from the results that vitest wrote as JSON: `node .ci/tally.mjs FILE`. A test file
 * that could not even be loaded counts as one failed test, and so does a run that left no results.
 */
import { readFileSync } from 'node:fs';

function tally(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = results.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: results.numPassedTests, failed: results.numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = tally(process.argv[2]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
