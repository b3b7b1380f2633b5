import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { withFieldMeanings } from '../vector/field-meanings.ts';
import { readFlatgeobuf } from '../vector/flatgeobuf/read-flatgeobuf.ts';
import type { RecordSet } from '../records.ts';
import type {
  Gdal,
  GdalDescription,
  GdalInput,
  GdalLayer,
  GdalWriteJob,
  NamedBytes,
} from './gdal-api.ts';
import { withTextsDecoded } from './decode-texts.ts';
import { statedCrs } from './stated-crs.ts';
import { readReport } from './ogrinfo-report.ts';
import type { GdalAnswer, GdalBegun, GdalRequest } from './serve-gdal.ts';

/** A worker of a browser or a thread of Node, as far as it matters here. */
export interface GdalPort {
  post(request: GdalRequest): void;
  terminate(): void;
}

/** Starts a worker that serves GDAL. */
export type SpawnGdal = (
  onAnswer: (answer: GdalAnswer | GdalBegun) => void,
  onDeath: (reason: string) => void,
) => GdalPort;

/** Seconds that one call may take, loading included. */
export const GDAL_TIME_LIMIT_S = 120;

type Ended =
  | GdalAnswer
  | { job: 'dead'; reason: string }
  | { job: 'stopped' }
  | { job: 'late'; seconds: number };

/** What GDAL answered is not what it is to be. */
const UNSOUND = { job: 'failed', message: 'answer not sound', broken: false } as const;

/** GDAL in a worker of its own that may die, be stopped or take too long without harm. */
export class GdalClient implements Gdal {
  readonly #spawn: SpawnGdal;
  readonly #limitS: number;
  #port: GdalPort | null = null;
  #end: ((ended: Ended) => void) | null = null;
  #begun: () => void = () => undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(spawn: SpawnGdal, limitS: number = GDAL_TIME_LIMIT_S) {
    this.#spawn = spawn;
    this.#limitS = limitS;
  }

  async describe(input: GdalInput): Promise<Result<GdalDescription>> {
    const ended = await this.#ask({ job: 'describe', input });
    if (ended.job !== 'describe') return { issues: [this.#refusal(ended, input.main)] };
    const value = readReport(ended.report);
    if (value) return { value, issues: [] };
    return { issues: [this.#refusal(UNSOUND, input.main)] };
  }

  async read(input: GdalInput, layer: GdalLayer): Promise<Result<RecordSet>> {
    const stated = statedCrs(layer);
    const intoWgs84 = layer.crs !== undefined && stated === undefined;
    const ended = await this.#ask({ job: 'read', input, layer: layer.name, intoWgs84 });
    if (ended.job !== 'read') return { issues: [this.#refusal(ended, input.main)] };
    const fileName = input.main;
    const { value: taken, issues } = this.#recordsOf(ended.bytes, fileName, layer);
    if (!taken) return { issues };
    const set = withFieldMeanings(withTextsDecoded(taken, input), layer.fields);
    set.layer = layer.name;
    if (input.encoding) set.encoding = input.texts ?? input.encoding.toLowerCase();
    if (!layer.crs) return { value: set, issues };
    if (stated !== undefined) return { value: { ...set, crs: stated }, issues };
    const { name } = layer.crs;
    const converted = issue('gdal-crs-converted', 'info', { file: fileName }, { crs: name });
    return { value: { ...set, crs: 'wgs84' }, issues: [...issues, converted] };
  }

  async write(job: GdalWriteJob): Promise<Result<NamedBytes[]>> {
    const ended = await this.#ask({ job: 'write', write: job });
    if (ended.job !== 'write') return { issues: [this.#refusal(ended, job.output)] };
    return { value: ended.files, issues: [] };
  }

  stop(): void {
    this.#port?.terminate();
    this.#port = null;
    this.#end?.({ job: 'stopped' });
  }

  #recordsOf(bytes: Uint8Array, fileName: string, { fields }: GdalLayer): Result<RecordSet> {
    const asJson = fields.filter(({ type }) => type === 'JSON' || type.endsWith('List'));
    try {
      return readFlatgeobuf(bytes, fileName, new Set(asJson.map(({ name }) => name)));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { issues: [this.#refusal(UNSOUND, fileName)] };
    }
  }

  #refusal(ended: Ended, file: string): Issue {
    const place = { file };
    if (ended.job === 'late') {
      return issue('gdal-too-slow', 'error', place, { seconds: ended.seconds });
    }
    if (ended.job === 'stopped') return issue('gdal-stopped', 'error', place);
    if (ended.job === 'dead') return issue('gdal-died', 'error', place, { what: ended.reason });
    const what = ended.job === 'failed' ? ended.message.slice(0, 300) : ended.job;
    const broken = ended.job === 'failed' && ended.broken;
    return issue(broken ? 'gdal-died' : 'gdal-refused', 'error', place, { what });
  }

  /** One request at a time: GDAL's memory is one. */
  #ask(request: GdalRequest): Promise<Ended> {
    const next = this.#queue.then(() => this.#askNow(request));
    this.#queue = next;
    return next;
  }

  /** What a worker still says after another took its place is not heard. */
  #start(): GdalPort {
    const hear = (said: Ended | GdalBegun) => {
      if (this.#port !== port) return;
      if (said.job === 'begun') this.#begun();
      else this.#end?.(said);
    };
    const port = this.#spawn(hear, (reason) => hear({ job: 'dead', reason }));
    return port;
  }

  #askNow(request: GdalRequest): Promise<Ended> {
    return new Promise((resolve) => {
      const wait = (seconds: number) =>
        setTimeout(() => end({ job: 'late', seconds }), 1000 * seconds);
      let timer = wait(this.#limitS);
      // A slow network or machine that fetches and starts the library takes nothing from the time for a file.
      this.#begun = () => {
        const limitS = 'input' in request ? request.input.limitS : undefined;
        if (limitS === undefined) return;
        clearTimeout(timer);
        timer = wait(limitS);
      };
      const end = (ended: Ended): void => {
        clearTimeout(timer);
        this.#end = null;
        this.#begun = () => undefined;
        const spent = ended.job !== 'failed' || ended.broken;
        if (spent && !['describe', 'read', 'write'].includes(ended.job)) {
          this.#port?.terminate();
          this.#port = null;
        }
        resolve(ended);
      };
      this.#end = end;
      this.#port ??= this.#start();
      this.#port.post(request);
    });
  }
}
