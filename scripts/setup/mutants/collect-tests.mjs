// Tests of a file as plain functions: what `import … from 'vitest'` gives them in a run of mutants.
import { format } from 'node:util';
import { expect, vi } from 'vitest';

/** Suite that is being described. */
let open;

/** Describes a file anew: its tests, in order, each with the hooks around it. */
export async function collectTests(file, load) {
  const root = suite('', undefined);
  open = root;
  await load();
  const tests = [];
  const list = (each) => {
    for (const item of each.items) {
      if (item.items) list(item);
      else tests.push({ ...item, id: `${file}#${item.name}` });
    }
  };
  list(root);
  const seen = new Map();
  for (const test of tests) {
    const times = (seen.get(test.id) ?? 0) + 1;
    seen.set(test.id, times);
    if (times > 1) test.id += ` (${times})`;
  }
  return tests;
}

/** Runs some tests of one file in their order until one fails; gives it and its error. */
export async function runTests(tests, around = async (_test, run) => run()) {
  const entered = new Set();
  let failed;
  for (const test of tests) {
    try {
      await around(test, async () => {
        for (const each of lineage(test)) {
          if (!entered.has(each)) for (const hook of each.beforeAll) await hook();
          entered.add(each);
        }
        for (const each of lineage(test)) for (const hook of each.beforeEach) await hook();
        try {
          await test.fn();
        } finally {
          for (const each of lineage(test)) for (const hook of each.afterEach) await hook();
        }
      });
    } catch (error) {
      failed = { test, error };
      break;
    }
  }
  for (const each of entered) for (const hook of each.afterAll) await hook();
  return failed;
}

function suite(name, parent) {
  return { name, parent, items: [], beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
}

function lineage({ parent }) {
  const found = [];
  for (let at = parent; at; at = at.parent) found.unshift(at);
  return found;
}

const functionAmong = (args) => args.find((arg) => typeof arg === 'function');

const fullName = (name) =>
  [...lineage({ parent: open }).map((each) => each.name), name].join(' ').trim();

function describe(name, ...args) {
  const outer = open;
  open = suite(name, outer);
  outer.items.push(open);
  try {
    functionAmong(args)();
  } finally {
    open = outer;
  }
}

function test(name, ...args) {
  open.items.push({ name: fullName(name), parent: open, fn: functionAmong(args) });
}

/** Each row's words: `%s` and its kin, or `$field`. */
const rowName = (name, row) =>
  typeof row[0] === 'object' && row[0] !== null && name.includes('$')
    ? name.replace(/\$([\w.]+)/g, (_, path) =>
        String(path.split('.').reduce((at, key) => at?.[key], row[0])),
      )
    : format(name, ...row);

function withForms(add) {
  const none = () => {};
  return Object.assign(add, {
    each:
      (rows) =>
      (name, ...args) => {
        for (const each of rows) {
          const row = Array.isArray(each) ? each : [each];
          const fn = functionAmong(args);
          add(rowName(name, row), () => fn(...row));
        }
      },
    skip: Object.assign(none, { each: () => none }),
    skipIf: (isOff) => (isOff ? none : add),
    runIf: (isOn) => (isOn ? add : none),
  });
}

const tests = withForms(test);
const hook = (kind) => (fn) => open[kind].push(fn);

globalThis.collectedTestApi = {
  describe: withForms(describe),
  test: tests,
  it: tests,
  expect,
  vi,
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
  afterAll: hook('afterAll'),
};
