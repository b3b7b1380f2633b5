import type { GdalDescription, GdalField, GdalLayer } from './gdal-api.ts';

interface ReportField {
  name: string;
  type: string;
  subType?: string;
  alias?: string;
  domainName?: string;
}

interface Report {
  driverShortName?: string;
  /** Only `coded` ones have values. */
  domains?: Record<string, { codedValues?: Record<string, string | null> }>;
  layers?: {
    name: string;
    featureCount?: number;
    fields?: ReportField[];
    geometryFields?: {
      type?: string;
      coordinateSystem?: {
        wkt?: string;
        projjson?: { name?: string; id?: { authority?: string; code?: number | string } };
      } | null;
    }[];
  }[];
}

type System = NonNullable<
  NonNullable<NonNullable<Report['layers']>[number]['geometryFields']>[number]['coordinateSystem']
>;

function crsOf(system: System | null | undefined): GdalLayer['crs'] {
  if (!system?.wkt) return undefined;
  const { wkt, projjson } = system;
  const crs: NonNullable<GdalLayer['crs']> = { name: projjson?.name ?? '', wkt };
  const code = Number(projjson?.id?.code);
  if (projjson?.id?.authority === 'EPSG' && Number.isInteger(code)) crs.epsg = code;
  // The longitude-first form of WGS 84 has a name, no number, of its own.
  if (projjson?.id?.authority === 'OGC' && projjson.id.code === 'CRS84') crs.epsg = 4326;
  // A local frame without a tie to the earth, such as that of a drawing, states nothing.
  return /^(LOCAL_CS|ENGCRS)/.test(wkt) ? undefined : crs;
}

function fieldOf({ name, type, subType, ...rest }: ReportField, domains: Report['domains']) {
  const field: GdalField = { name, type: subType === 'JSON' ? subType : type };
  if (rest.alias) field.alias = rest.alias;
  const coded = domains?.[rest.domainName ?? '']?.codedValues ?? {};
  const words = Object.entries(coded).filter(([, word]) => typeof word === 'string');
  if (words.length > 0) field.words = new Map(words as [string, string][]);
  return field;
}

/** GDAL writes extents that are no numbers as they are, which JSON does not know. */
function parsed(text: string): Report | undefined {
  try {
    return JSON.parse(
      text.replaceAll(/(^|[[:,])(\s*)-?(?:nan|inf(?:inity)?)\b/gim, '$1$2null'),
    ) as Report;
  } catch {
    return undefined;
  }
}

/** What `ogrinfo -json` tells of a dataset; undefined where it is not sound. */
export function readReport(text: string): GdalDescription | undefined {
  const report = parsed(text);
  if (!report) return undefined;
  const { driverShortName = '', layers = [], domains } = report;
  return {
    driver: driverShortName,
    layers: layers.map(({ name, featureCount = 0, fields = [], geometryFields = [] }) => {
      const geometry = geometryFields[0];
      const layer: GdalLayer = {
        name,
        featureCount,
        fields: fields.map((field) => fieldOf(field, domains)),
        geometryType: geometry?.type ?? 'None',
      };
      const crs = crsOf(geometry?.coordinateSystem);
      if (crs) layer.crs = crs;
      return layer;
    }),
  };
}
