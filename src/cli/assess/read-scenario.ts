import { basename } from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../../core/base/schema-fault.ts';
import type { Scenario } from '../../core/plan/project.ts';
import { networkEditsSchema } from '../../core/plan/schema/network-schema.ts';
import { siteSchema } from '../../core/plan/schema/record-schemas.ts';
import { cleanTexts } from '../../io/text/clean-texts.ts';
import { parseJson } from '../../io/text/json/parse-json.ts';
import { isProjectFile } from '../../io/project/is-project-file.ts';
import { readProject } from '../../io/project/read-project.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { Unusable } from '../refuse/unusable.ts';
import { refuseFault } from '../refuse/refuse-fault.ts';
import { say } from '../refuse/say.ts';

const scenarioSchema = z.object({
  id: z.string().min(1).default('scenario-1'),
  name: z.string().default(''),
  sites: z.array(siteSchema).default([]),
  closedFacilityIds: z.array(z.string()).default([]),
  network: networkEditsSchema.optional(),
});

/** A scenario of its own, or the active one of a project file. @throws Unusable, UnreadableFile */
export function readScenario(file: string): Scenario {
  const bytes = readBytes(file);
  const fileName = basename(file);
  if (isProjectFile(bytes, fileName)) {
    const { value: project, issues } = readProject(bytes, fileName);
    if (!project) throw new UnreadableFile(issues);
    const active = project.scenarios.find((each) => each.id === project.activeScenarioId);
    if (!active) throw new Unusable(say('terminal.scenario-project-shows-no-scenario', { file }));
    return active;
  }
  const { value: decoded, issues } = decodeText(bytes, fileName);
  if (!decoded) throw new UnreadableFile(issues);
  const parsed = parseJson(decoded.text, fileName);
  if (parsed.value === undefined) throw new UnreadableFile(parsed.issues);
  const { value: scenario, faults } = checkSchema(scenarioSchema, cleanTexts(parsed.value).value);
  return faults ? refuseFault(`--scenario ${file}`, faults[0]!) : scenario;
}
