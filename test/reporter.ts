import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node';

/** What a run came to, in tests; a file that could not be loaded and an error outside of any test are failures too. */
export interface RunResult {
  passed: number;
  skipped: number;
  /** Each failure in full: where, what was said, what differed, the place in the source. */
  failures: string[];
}

type Errors = Parameters<DefaultReporter['onTestRunEnd']>[1];

function inFull(where: string, errors: Errors): string {
  const told = errors.map(({ message, diff, stacks = [] }) =>
    [message, diff, ...stacks.map(({ file, line }) => `at ${file}:${line}`)].filter(Boolean),
  );
  return stripVTControlCharacters([`FAIL ${where}`, ...told.flat()].join('\n'));
}

function resultOf(modules: readonly TestModule[], errors: Errors): RunResult {
  const result: RunResult = {
    passed: 0,
    skipped: 0,
    failures: errors.map((error) => inFull('(outside of any test)', [error])),
  };
  for (const module of modules) {
    const file = module.relativeModuleId;
    result.failures.push(...module.errors().map((error) => inFull(file, [error])));
    for (const suite of module.children.allSuites()) {
      result.failures.push(...suite.errors().map((error) => inFull(`${file} > ${suite.fullName}`, [error])));
    }
    for (const test of module.children.allTests()) {
      const { state, errors: found } = test.result();
      if (state === 'failed') result.failures.push(inFull(`${file} > ${test.fullName}`, found));
      else result[state === 'passed' ? state : 'skipped'] += 1;
    }
  }
  return result;
}

/** Vitest's own reporter, which also writes the result to the file XS_TEST_RESULT for bin/test.mjs to print. */
export default class Reporter extends DefaultReporter {
  override onTestRunEnd(modules: readonly TestModule[], errors: Errors, reason: TestRunEndReason): void {
    super.onTestRunEnd(modules, errors, reason);
    const target = process.env['XS_TEST_RESULT'];
    if (target) writeFileSync(target, JSON.stringify(resultOf(modules, errors)));
  }
}
