interface TraceEvent {
  pid: number;
  tid: number;
  ph: string;
  name: string;
  ts: number;
  /** Microseconds on the clock. */
  dur?: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** Categories that `ownTasksMs` needs in a trace of Chromium. */
export const TASK_CATEGORIES = ['toplevel', 'cc'];

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
/** The main thread stands still here until the compositor has taken the last frame over. */
const WAITS = 'LayerTreeHost::WaitForCommitCompletion';

/** A question of the test itself, such as where an element stands. */
function isOfTest({ name, args }: TraceEvent): boolean {
  return (
    name === 'Receive mojo message' &&
    args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession'
  );
}

/**
 * Processor time in milliseconds of each task of the busiest page's main thread, without the waiting for frames
 * that are still being painted and without what the test asks: what the page's own work takes, however slow the painting
 * and busy the machine is.
 */
export function ownTasksMs(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(
    traceEvents
      .filter(
        ({ ph, name, args }) =>
          ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain',
      )
      .map(threadOf),
  );
  const perThread = new Map<string, { tasks: TraceEvent[]; waits: TraceEvent[] }>();
  for (const event of traceEvents) {
    const thread = threadOf(event);
    if (event.ph !== 'X' || !mains.has(thread)) continue;
    const own = perThread.get(thread) ?? { tasks: [], waits: [] };
    perThread.set(thread, own);
    if (TASKS.has(event.name)) own.tasks.push(event);
    else if (event.name === WAITS || isOfTest(event)) own.waits.push(event);
  }
  const busiest = [...perThread.values()].toSorted((a, b) => b.tasks.length - a.tasks.length)[0];
  return (busiest?.tasks ?? []).map((task) => {
    const waited = busiest!.waits
      .filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))
      .reduce((sum, wait) => sum + (wait.tdur ?? 0), 0);
    return ((task.tdur ?? 0) - waited) / 1000;
  });
}
