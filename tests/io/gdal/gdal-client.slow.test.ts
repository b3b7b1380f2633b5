import { describe, expect, it } from 'vitest';
import { gdalInUse, openGdal } from '../../../src/cli/input/open-gdal.ts';
import { GdalClient } from '../../../src/io/gdal/gdal-client.ts';
import type { GdalAnswer, GdalRequest } from '../../../src/io/gdal/serve-gdal.ts';
import { isPlainPath } from '../../../src/io/gdal/gdal-files.ts';
import { formatBytes } from '../../support/format-files.ts';

const gdal = gdalInUse();

const text = (words: string) => new TextEncoder().encode(words);
const codes = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code);

describe('GDAL follows no reference', () => {
  it.each([
    [
      'a virtual dataset',
      'a.vrt',
      '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/kequan-in/b.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>',
    ],
    [
      'a virtual dataset of a host',
      'a.vrt',
      '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/vsicurl/http://127.0.0.1:9/a.json</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>',
    ],
    ['a service', 'a.xml', '<WFS_Capabilities/>'],
    [
      'GML with a schema elsewhere',
      'a.gml',
      '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>',
    ],
  ])('%s is not opened', async (_, path, words) => {
    const files = [
      { path, bytes: text(words) },
      { path: 'b.geojson', bytes: formatBytes('communities.geojson') },
    ];
    expect(codes(await gdal.describe({ files, main: path }))).toEqual(['gdal-refused']);
  });

  it.each(['vsicurl/http:', '../etc/passwd', '/etc/passwd', 'vsizip/a.zip', 'a\\b', ''])(
    'the path %s is none of its own',
    (path) => {
      expect(isPlainPath(path)).toBe(false);
    },
  );

  it('opens no path that is not among the files', async () => {
    for (const main of ['../usr/share/gdal/gcs.csv', 'vsicurl/http:', '/usr/share/gdal/gcs.csv']) {
      expect((await gdal.describe({ files: [], main })).value).toBeUndefined();
    }
  });

  it('gives the words of GDAL for what is broken, and reads on', async () => {
    const broken = { path: 'a.gpkg', bytes: formatBytes('communities.gpkg').slice(0, 5000) };
    const { issues } = await gdal.describe({ files: [broken], main: 'a.gpkg' });
    expect(issues[0]?.severity).toBe('error');
    const whole = { path: 'a.fgb', bytes: formatBytes('communities.fgb') };
    expect((await gdal.describe({ files: [whole], main: 'a.fgb' })).value?.layers).toHaveLength(1);
  });
});

describe('GDAL may hang or die', () => {
  const input = {
    files: [{ path: 'a.fgb', bytes: formatBytes('communities.fgb') }],
    main: 'a.fgb',
  };

  it('ends a thread that is late, and the next call has a new one', async () => {
    const hurried = openGdal(0.001);
    expect(codes(await hurried.describe(input))).toEqual(['gdal-too-slow']);
    expect(codes(await hurried.describe(input))).toEqual(['gdal-too-slow']);
    hurried.stop();
  });

  it('can be stopped while it reads', async () => {
    const stopped = openGdal(60);
    const waiting = stopped.describe(input);
    await Promise.resolve();
    setTimeout(() => stopped.stop(), 20);
    expect(codes(await waiting)).toEqual(['gdal-stopped']);
    expect((await stopped.describe(input)).value?.driver).toBe('FlatGeobuf');
    stopped.stop();
  });

  it('starts anew after a worker that died or whose memory is spoilt, and hears no voice of the old one', async () => {
    let started = 0;
    const ended: number[] = [];
    const client = new GdalClient((onAnswer, onDeath) => {
      const own = ++started;
      return {
        post(_request: GdalRequest) {
          if (own === 1) onDeath('out of memory');
          else if (own === 2) onAnswer({ job: 'failed', message: 'RuntimeError', broken: true });
          else {
            const answer: GdalAnswer = {
              job: 'describe',
              report: '{"driverShortName":"X","layers":[]}',
            };
            queueMicrotask(() => onAnswer(answer));
          }
        },
        terminate: () => ended.push(own),
      };
    }, 5);
    expect(codes(await client.describe(input))).toEqual(['gdal-died']);
    expect(codes(await client.describe(input))).toEqual(['gdal-died']);
    expect((await client.describe(input)).value?.driver).toBe('X');
    expect(ended).toEqual([1, 2]);
  });
});
