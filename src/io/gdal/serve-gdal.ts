import type { GdalInput, GdalWriteJob, NamedBytes } from './gdal-api.ts';
import { describeJob, GdalFault, readJob, writeJob } from './gdal-jobs.ts';
import type { GdalModule } from './gdal-module.ts';

/** What is asked of the worker. */
export type GdalRequest =
  | { job: 'describe'; input: GdalInput }
  | { job: 'read'; input: GdalInput; layer: string; intoWgs84: boolean }
  | { job: 'write'; write: GdalWriteJob };

/** Said when the library is there and the work of a request begins. */
export interface GdalBegun {
  job: 'begun';
}

/** What it answers; after a failure that is `broken` its memory is not to be trusted any more. */
export type GdalAnswer =
  | { job: 'describe'; report: string }
  | { job: 'read'; bytes: Uint8Array }
  | { job: 'write'; files: NamedBytes[] }
  | { job: 'failed'; message: string; broken: boolean };

/** Said while the library is fetched: the share of it that is there. */
export interface GdalLoading {
  job: 'loading';
  share: number;
}

function run(module: GdalModule, request: GdalRequest): GdalAnswer {
  switch (request.job) {
    case 'describe':
      return { job: 'describe', report: describeJob(module, request.input) };
    case 'read': {
      const { input, layer, intoWgs84 } = request;
      return { job: 'read', bytes: readJob(module, input, layer, intoWgs84) };
    }
    case 'write':
      return { job: 'write', files: writeJob(module, request.write) };
  }
}

/** Buffers of an answer that are handed over instead of copied. */
function buffersOf(answer: GdalAnswer): ArrayBuffer[] {
  if (answer.job === 'read') return [answer.bytes.buffer as ArrayBuffer];
  if (answer.job !== 'write') return [];
  return [...new Set(answer.files.map(({ bytes }) => bytes.buffer as ArrayBuffer))];
}

/** Answers requests one after the other with GDAL, which is loaded by the first. */
export function serveGdal(
  load: () => Promise<GdalModule>,
  answer: (answer: GdalAnswer | GdalBegun, buffers: ArrayBuffer[]) => void,
): (request: GdalRequest) => Promise<void> {
  let loading: Promise<GdalModule> | undefined;
  return async (request) => {
    let done: GdalAnswer;
    try {
      loading ??= load();
      const module = await loading;
      answer({ job: 'begun' }, []);
      done = run(module, request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      done = { job: 'failed', message, broken: !(error instanceof GdalFault) };
    }
    answer(done, buffersOf(done));
  };
}
