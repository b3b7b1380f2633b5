/** Processor time of `work` on the machine on which limits were set, in milliseconds. */
const REFERENCE_MS = 80;

/** A fixed piece of work on objects, strings and numbers, as a page does it. */
function work(): number {
  let sum = 0;
  for (let n = 0; n < 200; n++) {
    const list = Array.from({ length: 2000 }, (_, at) => ({ at, name: `${at * n}` }));
    for (const { at, name } of list) sum += Math.sqrt(at) + name.length;
    list.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  return sum;
}

/** How many times more processor time a fixed piece of work takes now than on the machine on which limits were set; never under 1. */
export function timesSlower(): number {
  let leastMs = Infinity;
  for (let n = 0; n < 3; n++) {
    const before = process.cpuUsage();
    if (work() < 0) throw new Error('lengths and roots are positive');
    leastMs = Math.min(leastMs, process.cpuUsage(before).user / 1000);
  }
  return Math.max(1, leastMs / REFERENCE_MS);
}
