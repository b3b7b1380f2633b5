import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/ensure-packages.mjs';
import { NODE_VERSION, nodeLicence } from './node-binary.ts';
import { type PackedFile, textFile } from './packed-file.ts';

interface Locked {
  version?: string;
  dev?: boolean;
  devOptional?: boolean;
  license?: string;
}

/** What a package says of itself; old ones have a list of licences. */
interface About {
  license?: string;
  licenses?: { type: string }[];
}

const read = <T>(...path: string[]): T =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

/** A package whose code may be inside, with its licence. */
interface Part {
  name: string;
  version: string;
  licence: string;
  text: string;
}

function licenceText(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /licen[cs]e|copying|notice/i.test(name)).toSorted();
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/** Every package of the lock that is not for developing only. @throws where one states no licence */
function parts(): Part[] {
  const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
  const inside = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  );
  return inside.map(([path, { version = '', license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const folder = join(root, path);
    const about: About = existsSync(folder) ? read(path, 'package.json') : {};
    const older = about.licenses?.map(({ type }) => type).join(', ');
    const licence = license ?? about.license ?? older;
    const text = licenceText(folder);
    if (!licence) throw new Error(`${path} states no licence`);
    return { name, version, licence, text };
  });
}

interface Sample {
  id: string;
  licence?: string;
  attribution?: string[] | string;
}

function samples(): string[] {
  return readdirSync(join(root, 'data', 'samples'), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => {
      const { licence = '', attribution = [] } = read<Sample>(
        'data',
        'samples',
        name,
        'sample.json',
      );
      return `  web/samples/${name}: ${licence} ${[attribution].flat().join('; ')}`.trimEnd();
    });
}

/** The list of licences and their full texts. */
export function licenceFiles(withNode: boolean): PackedFile[] {
  const all = parts();
  const node = withNode ? [`  Node.js ${NODE_VERSION}: MIT and those of its parts`] : [];
  const list = [
    '刻圈 Kequan: MIT (licences/kequan.txt)',
    '',
    '内含的程序 Programs inside (licences/packages.txt)',
    ...node,
    ...all.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`),
    '  gdal3.js holds GDAL (MIT), PROJ (MIT), GEOS (LGPL-2.1), SQLite (public domain), SpatiaLite (MPL/GPL/LGPL) and others,',
    '  see its own licence; it is a file of its own that can be exchanged.',
    '',
    '内含的数据 Data inside',
    ...samples(),
    '',
  ];
  const texts = all.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(72)}\n${name} ${version} (${licence})\n\n${text || 'no text of its own beside this name'}\n`,
  );
  return [
    textFile('LICENCES.txt', list.join('\n')),
    textFile('licences/kequan.txt', readFileSync(join(root, 'LICENSE'), 'utf8')),
    textFile('licences/packages.txt', texts.join('\n')),
    ...(withNode ? [textFile('licences/node.txt', nodeLicence())] : []),
  ];
}
