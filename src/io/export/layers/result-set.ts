import { projectTitle } from '../../../core/plan/project-title.ts';
import { LIBRARY, type StandardLibrary } from '../../../core/standards/library.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import { listAttribution, isSynthetic, type ExportInput } from '../values/export-input.ts';
import type { RunRecord } from '../values/run-json.ts';
import { areaLayer } from './area-layer.ts';
import { bandLayers } from './band-layer.ts';
import { candidateLayers } from './candidate-layer.ts';
import { coverageLayer } from './coverage-layer.ts';
import { hygieneLayer } from './hygiene-layer.ts';
import { layerContext } from './layer-context.ts';
import { linkLayers } from './link-layers.ts';
import { parameterLayer } from './parameter-layer.ts';
import { facilityLayer, siteLayer } from './place-layers.ts';
import type { ResultSet } from './result-layer.ts';
import { shapeLayers } from './shape-layers.ts';
import { verdictLayer } from './verdict-layer.ts';

/** All results as layers with fields in words, WGS-84; every writer of a format takes these. */
export function resultSet(
  input: ExportInput,
  run: RunRecord,
  language: Language = 'zh-CN',
  library: StandardLibrary = LIBRARY,
): ResultSet {
  const context = layerContext(input, library, language);
  const { project, scenario } = input;
  return {
    language,
    title: projectTitle(project, context.pick) || translate(language, 'app.name'),
    scenario: scenario?.name ?? translate(language, 'ui.present-state'),
    layers: [
      areaLayer(context),
      ...shapeLayers(context),
      ...bandLayers(context),
      facilityLayer(context),
      siteLayer(context),
      ...candidateLayers(context),
      ...linkLayers(context),
      verdictLayer(context),
      coverageLayer(context),
      hygieneLayer(context),
      parameterLayer(context, run),
    ],
    attribution: listAttribution(project),
    licences: [...new Set(project.sources.flatMap(({ licence }) => licence ?? []))],
    notices: project.notices.filter(({ kind }) => kind !== 'attribution').map(context.pick),
    synthetic:
      isSynthetic(project) ||
      [...project.areas, ...project.facilities].some(({ synthetic }) => synthetic === true),
  };
}
