// A runner of tests for Stryker that loads the code once and switches mutants in it: a change costs what
// its tests cost, not a worker and all its imports. The vitest runner takes about a second for each.
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { createServer, createServerModuleRunner } from 'vite';
import { collectTests, runTests } from './collect-tests.mjs';

/** Tests that take longer than this of the processor are left aside: others of the file must notice. */
const LONGEST_MS = 3000;

const testApi = {
  name: 'collected-tests',
  enforce: 'pre',
  transform: (code) =>
    code.replace(/^import (\{[^}]*\}) from 'vitest';$/m, 'const $1 = globalThis.collectedTestApi;'),
};

class MutantRunner {
  static inject = tokens(commonTokens.options, 'globalNamespace');
  #files;
  #space;
  #server;
  #modules;
  /** Tests of each file as last described. */
  #tests = new Map();
  #costMs = new Map();

  constructor(options, globalNamespace) {
    this.#files = options.mutantTests;
    this.#space = globalThis[globalNamespace] ??= {};
    // The changed code holds on to this very object.
    this.#space.mutantCoverage = { static: {}, perTest: {} };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.VITEST = '1';
    process.env.NODE_ENV = 'test';
    this.#server = await createServer({
      configFile: false,
      root: process.cwd(),
      logLevel: 'error',
      plugins: [testApi],
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    });
    this.#modules = createServerModuleRunner(this.#server.environments.ssr, { hmr: false });
  }

  /** Loads all code afresh. */
  async #load() {
    this.#modules.clearCache();
    await this.#modules.import('/tests/support/seed.ts');
    const { default: fc } = await import('fast-check');
    // The first case that fails says enough.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    for (const file of this.#files) await this.#describe(file);
  }

  /** Reads a file of tests once more, so that what it builds beside its tests is built by the mutant. */
  async #describe(file) {
    const known = this.#modules.evaluatedModules;
    for (const node of known.fileToModulesMap.get(`${process.cwd()}/${file}`) ?? []) {
      known.invalidateModule(node);
    }
    const tests = await collectTests(file, () => this.#modules.import(`/${file}`));
    this.#tests.set(file, tests);
    return tests;
  }

  async dryRun() {
    const space = this.#space;
    const coverage = space.mutantCoverage;
    space.activeMutant = undefined;
    coverage.static = {};
    await this.#load();
    const onLoad = coverage.static;
    const perTest = {};
    const results = [];
    for (const file of this.#files) {
      coverage.static = {};
      coverage.perTest = {};
      const tests = await this.#describe(file);
      const described = coverage.static;
      for (const [mutant, hits] of Object.entries(described)) {
        onLoad[mutant] -= hits;
        if (!(onLoad[mutant] > 0)) delete onLoad[mutant];
      }
      const failed = await runTests(tests, async (test, run) => {
        space.currentTestId = test.id;
        const before = process.cpuUsage();
        await run();
        space.currentTestId = undefined;
        const { user, system } = process.cpuUsage(before);
        this.#costMs.set(test.id, (user + system) / 1000);
        const timeSpentMs = Math.max(1, (user + system) / 1000);
        results.push({
          ...{ id: test.id, name: test.name, fileName: file },
          timeSpentMs,
          status: TestStatus.Success,
        });
      });
      if (failed) {
        const errorMessage = `${failed.test.id}: ${failed.error?.stack ?? failed.error}`;
        return { status: DryRunStatus.Error, errorMessage };
      }
      for (const { id } of tests) {
        if (this.#costMs.get(id) > LONGEST_MS) continue;
        const own = coverage.perTest[id] ?? {};
        perTest[id] = { ...described };
        for (const [mutant, hits] of Object.entries(own)) {
          perTest[id][mutant] = (perTest[id][mutant] ?? 0) + hits;
        }
      }
    }
    const mutantCoverage = { static: onLoad, perTest };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options) {
    if (this.#tests.size === 0) await this.#load();
    const found = await this.#tryMutant(options);
    if (!found.failed || options.mutantActivation === 'static') return this.#result(options, found);
    // What a mutant left behind in a module must not fail the tests of another.
    const again = await this.#run([found.failed.test.id], undefined);
    if (!again.failed) return this.#result(options, found);
    await this.#load();
    return this.#result(options, await this.#tryMutant(options));
  }

  async #tryMutant({ activeMutant, testFilter, mutantActivation, hitLimit }) {
    const isStatic = mutantActivation === 'static';
    const wanted = testFilter ?? [...this.#tests.values()].flat().map(({ id }) => id);
    const space = this.#space;
    if (isStatic) {
      space.activeMutant = activeMutant.id;
      try {
        await this.#load();
      } catch (error) {
        return { failed: { test: { id: wanted[0] }, error }, ran: 0, hits: 0 };
      } finally {
        space.activeMutant = undefined;
      }
    }
    const found = await this.#run(wanted, activeMutant.id, hitLimit);
    if (isStatic) await this.#load();
    return found;
  }

  /** Runs tests with a mutant, the quickest file first. */
  async #run(ids, mutant, hitLimit) {
    const space = this.#space;
    const wanted = new Set(ids);
    const costMs = (file) =>
      ids.reduce(
        (sum, id) => sum + (id.startsWith(`${file}#`) ? (this.#costMs.get(id) ?? 0) : 0),
        0,
      );
    const files = this.#files
      .filter((file) => ids.some((id) => id.startsWith(`${file}#`)))
      .toSorted((a, b) => costMs(a) - costMs(b));
    let ran = 0;
    space.hitCount = 0;
    space.hitLimit = hitLimit;
    space.activeMutant = mutant;
    try {
      for (const file of files) {
        let tests;
        try {
          tests = await this.#describe(file);
        } catch (error) {
          const id = ids.find((each) => each.startsWith(`${file}#`));
          return { failed: { test: { id }, error }, ran, hits: space.hitCount };
        }
        const own = tests.filter(({ id }) => wanted.has(id));
        ran += own.length;
        const failed = await runTests(own);
        if (failed) return { failed, ran, hits: space.hitCount };
      }
      return { failed: undefined, ran, hits: space.hitCount };
    } finally {
      space.activeMutant = undefined;
      space.hitLimit = undefined;
      space.hitCount = undefined;
    }
  }

  #result({ hitLimit }, { failed, ran, hits }) {
    const timeout = determineHitLimitReached(hits, hitLimit);
    if (timeout) return { status: 'timeout', reason: timeout.reason };
    if (!failed) return { status: 'survived', nrOfTests: ran };
    const failureMessage = String(failed.error?.message ?? failed.error);
    return { status: 'killed', killedBy: [failed.test.id], failureMessage, nrOfTests: ran };
  }

  async dispose() {
    await this.#modules?.close();
    await this.#server?.close();
  }
}

function createRunner(injector) {
  return injector.provideValue('globalNamespace', '__stryker__').injectClass(MutantRunner);
}
createRunner.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'kequan', createRunner)];
