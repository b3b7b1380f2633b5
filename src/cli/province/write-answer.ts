import { join } from 'node:path';
import { clipText, plainText } from '../../core/base/plain-text.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { writeResults } from '../../io/export/formats/write-results.ts';
import type { ResultSet } from '../../io/export/layers/result-layer.ts';
import { WGS84 } from '../../io/export/tables/output-crs.ts';
import { gdalInUse } from '../input/open-gdal.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { type Output, writeFiles } from '../output/write-files.ts';
import { changeLayer, readMemory, rememberRun } from './compare-runs.ts';
import { districtLayer, levelLayers, wholeLayers } from './province-layers.ts';
import type { Province } from './read-province.ts';
import type { ProvinceRun } from './run-province.ts';
import { fromBytes, ISSUES } from './run-unit.ts';
import { assessWhole } from './whole-rows.ts';

/** What a run came to, for programs. */
interface ProvinceSummary {
  name: string;
  done: number;
  of: number;
  failed: { code: string; name: string; reason: string }[];
}

const MEMORY = 'province-run.json';

/** A name as a part of a path, on any system. */
const inPath = (name: string): string =>
  clipText(plainText(name), 60).replaceAll(/[\\/:*?"<>|\t\n\r]/g, '_');

/**
 * Writes the summary, a GeoPackage and a workbook of the province, and a folder for each district with what
 * `kequan assess` writes. Files that hold no times are the same for the same inputs.
 * @throws Unusable, UnreadableFile
 */
export async function writeAnswer(
  province: Province,
  { districts, notes }: ProvinceRun,
  out: string,
  language: Language,
): Promise<ProvinceSummary> {
  const { name } = province;
  const whole = await assessWhole(province, districts);
  const memory = rememberRun(districts);
  const changes = changeLayer(readMemory(join(out, MEMORY)), memory, language);
  const runs = districts.flatMap(({ output }) => {
    const file = output?.files.get('run.json');
    return file
      ? [
          fromBytes<{
            attribution: string[];
            notices: { zh: string; en: string; kind?: string }[];
          }>(file),
        ]
      : [];
  });
  const notices = runs.flatMap((run) =>
    run.notices
      .filter(({ kind }) => kind !== 'attribution')
      .map((notice) => (language === 'en' ? notice.en : notice.zh)),
  );
  const set: ResultSet = {
    language,
    title: translate(language, 'province.title', { name }),
    scenario: translate(language, 'ui.present-state'),
    layers: [
      districtLayer(districts, language),
      ...wholeLayers(whole, name, language),
      ...levelLayers(districts, language),
      ...(changes ? [changes] : []),
    ],
    attribution: [...new Set(runs.flatMap(({ attribution }) => attribution))],
    licences: [],
    notices: [...new Set(notices)],
    synthetic: districts.some(({ lists }) => lists?.facilities.some((each) => each.synthetic)),
  };
  const { value: written, issues } = await writeResults(set, {
    ...{ formats: ['gpkg', 'xlsx'], crs: WGS84, encoding: 'utf-8', gdal: gdalInUse() },
  });
  if (!written) throw new UnreadableFile(issues);
  const done = districts.filter(({ output }) => output).length;
  const summary: ProvinceSummary = {
    ...{ name, done, of: districts.length },
    failed: districts.flatMap((run) =>
      run.output ? [] : [{ code: run.code, name: run.name, reason: run.reason ?? '' }],
    ),
  };
  const toText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  const top: Output[] = [
    { path: join(out, 'province-summary.json'), bytes: toText(summary) },
    { path: join(out, MEMORY), bytes: toText(memory) },
    { path: join(out, 'province-log.json'), bytes: toText(notes) },
    ...written
      .flatMap(({ format, files }) => files.map(({ bytes }) => ({ format, bytes })))
      .map(({ format, bytes }) => ({ path: join(out, `province.${format}`), bytes })),
  ];
  const below = districts.flatMap(({ code, name: district, output }) =>
    [...(output?.files ?? [])]
      .filter(([file]) => file !== ISSUES)
      .map(([file, bytes]) => ({
        path: join(out, 'districts', inPath(`${code} ${district}`), file),
        bytes,
      })),
  );
  const outputs = [...below, ...top].map((each) => ({ ...each, below: out }));
  writeFiles(outputs, { inputs: [], force: true });
  return summary;
}
