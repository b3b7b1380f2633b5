import { relative } from 'node:path';
import { root } from './ensure-packages.mjs';

/** Seconds of each file of a report of vitest. */
export function unitFileTimes(report) {
  return report.testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

function testTimes({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  return [...own.map(({ duration }) => duration), ...suites.flatMap(testTimes)];
}

/** Seconds of each file of a report of Playwright. */
export function browserFileTimes(report) {
  return report.suites.map((suite) => ({
    file: `tests/e2e/${suite.file}`,
    seconds: testTimes(suite).reduce((sum, ms) => sum + ms / 1000, 0),
  }));
}

/** Lines of the files that took longest. */
export function slowestFiles(times, count) {
  return times
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
}
