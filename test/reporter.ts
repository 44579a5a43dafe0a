import { writeFileSync } from 'node:fs';
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node';

/** What a run came to, in tests; a file that could not be loaded and an error outside of any test are failures too. */
export interface RunResult {
  passed: number;
  failed: number;
  skipped: number;
}

type Errors = Parameters<DefaultReporter['onTestRunEnd']>[1];

function count(modules: readonly TestModule[], errors: Errors): RunResult {
  const result: RunResult = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    result.failed += module.errors().length;
    for (const suite of module.children.allSuites()) result.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      result[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
    }
  }
  return result;
}

/** Vitest's own reporter, which also writes the result to the file XS_TEST_RESULT for bin/test.mjs to print. */
export default class Reporter extends DefaultReporter {
  override onTestRunEnd(modules: readonly TestModule[], errors: Errors, reason: TestRunEndReason): void {
    super.onTestRunEnd(modules, errors, reason);
    const target = process.env['XS_TEST_RESULT'];
    if (target) writeFileSync(target, JSON.stringify(count(modules, errors)));
  }
}
