import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { DefaultReporter, type TestCase, type TestModule, type TestRunEndReason } from 'vitest/node';
import { endWorkers, PATIENCE } from './stall.ts';

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

/**
 * Vitest's own reporter, which also writes the result to the file XS_TEST_RESULT for bin/test.mjs to print. A run in which
 * no test ends for long (PATIENCE) is given up, with where it stood: a worker that never yields keeps no time limit.
 */
export default class Reporter extends DefaultReporter {
  readonly #target = process.env['XS_TEST_RESULT'];
  readonly #modules = new Set<TestModule>();
  readonly #running = new Set<TestCase | TestModule>();
  #patience: NodeJS.Timeout | undefined;

  #moved(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => void this.#giveUp(), PATIENCE);
  }

  async #giveUp(): Promise<void> {
    const names = [...this.#running].map((it) =>
      it.type === 'module' ? it.relativeModuleId : `${it.module.relativeModuleId} > ${it.fullName}`,
    );
    const stands = await endWorkers(process.pid);
    const told = [`FAIL no test ended for ${PATIENCE / 60_000} minutes while there ran`, ...names, ...stands];
    const failure = stripVTControlCharacters(told.join('\n'));
    console.error(failure);
    if (this.#target) {
      const result = resultOf([...this.#modules], []);
      writeFileSync(
        this.#target,
        JSON.stringify({ ...result, failures: [...result.failures, failure] } satisfies RunResult),
      );
    }
    process.exit(1);
  }

  onTestModuleStart(module: TestModule): void {
    this.#running.add(module);
    this.#moved();
  }

  override onTestCaseReady(test: TestCase): void {
    super.onTestCaseReady(test);
    this.#running.add(test);
  }

  override onTestCaseResult(test: TestCase): void {
    super.onTestCaseResult(test);
    this.#running.delete(test);
    this.#moved();
  }

  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module);
    this.#running.delete(module);
    this.#modules.add(module);
    this.#moved();
  }

  override onTestRunEnd(modules: readonly TestModule[], errors: Errors, reason: TestRunEndReason): void {
    clearTimeout(this.#patience);
    super.onTestRunEnd(modules, errors, reason);
    if (this.#target) writeFileSync(this.#target, JSON.stringify(resultOf(modules, errors)));
  }
}
