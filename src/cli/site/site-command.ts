import { performance } from 'node:perf_hooks';
import type { Severity } from '../../core/base/issue.ts';
import type { Text } from '../../core/base/text.ts';
import type { CostRows } from '../../core/siting/rows/cost-rows.ts';
import { capacitated, hasCapacities } from '../../core/siting/models/capacitated.ts';
import { lscp } from '../../core/siting/models/lscp.ts';
import { mclpBudget } from '../../core/siting/models/mclp-budget.ts';
import { mclp } from '../../core/siting/models/mclp.ts';
import { pCenter } from '../../core/siting/models/p-center.ts';
import { pMedian } from '../../core/siting/models/p-median.ts';
import type { Clash, SitingModel, SitingPlan } from '../../core/siting/models/siting-plan.ts';
import { computeGapPct } from '../../core/siting/solve/gap.ts';
import type { MipSolver } from '../../core/siting/solve/mip.ts';
import type { SolveControl } from '../../core/siting/solve/solve-control.ts';
import { translate } from '../../i18n/translate.ts';
import { readSiteInputs, type SiteInputs } from './site-inputs.ts';
import { siteProjectCommand } from './site-project-command.ts';
import { siteOptions, type SiteOptions } from './site-options.ts';
import { loadHighs } from '../../solver/highs-mip.ts';
import { checkFile, writeFiles } from '../output/write-files.ts';
import { printFault } from '../output/print-line.ts';
import { say } from '../refuse/say.ts';

const nowS = (): number => performance.now() / 1000;

type Textbook = (
  inputs: SiteInputs,
  options: { radius: number; share: number },
  solver: MipSolver,
  control: SolveControl,
) => SitingPlan;

/** Each model as it stands in the literature, without choosing among plans that are as good. */
const TEXTBOOK: Readonly<Record<SitingModel, Textbook>> = {
  lscp: ({ problem }, { radius, share }, solver, control) =>
    lscp(problem, radius, control, share, solver),
  mclp: ({ problem, p, budget }, { radius }, solver, control) =>
    budget
      ? mclpBudget(problem, radius, budget, solver, control, p || undefined)
      : mclp(problem, radius, p, control, solver),
  pmedian: ({ problem, p }, _, __, control) => pMedian(problem, p, control),
  pcenter: ({ problem, p }, _, solver, control) => pCenter(problem, p, control, solver),
};

function solve(
  { model, radius, share }: SiteOptions,
  inputs: SiteInputs,
  solver: MipSolver,
  control: SolveControl,
): SitingPlan {
  const { problem, p, capacities } = inputs;
  if (capacities && hasCapacities(model)) {
    return capacitated(
      problem,
      { model, capacities, radius: radius ?? Infinity, p },
      solver,
      control,
    );
  }
  return TEXTBOOK[model](inputs, { radius: radius ?? 0, share }, solver, control);
}

function costBetween({ starts, sites, costs }: CostRows, demand: number, site: number): number {
  for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
    if (sites[at] === site) return costs[at]!;
  }
  return Infinity;
}

const CLASHES: Record<Clash['code'], Text> = {
  'out-of-reach': say('terminal.no-allowed-site-reaches'),
  'too-few-sites': say('terminal.so-many-sites-cannot-reach'),
  'too-little-capacity': say('terminal.capacity-within-reach-too-small'),
};

/** A weight without the dust of adding up. */
const rounded = (weight: number): number => Number(weight.toPrecision(12));

/** Runs `kequan site`; gives the exit code. @throws Unusable, UnreadableFile */
export async function siteCommand(args: string[]): Promise<number> {
  if (args.some((arg) => arg === '--project' || arg.startsWith('--project='))) {
    return siteProjectCommand(args);
  }
  const options = siteOptions(args);
  const { costMatrix, demand, orlib, capacity, prices, out, force, language } = options;
  const named = [costMatrix, demand, orlib, capacity, prices].filter((file) => file !== undefined);
  const guard = { inputs: named, force };
  checkFile(out, guard);
  const inputs = readSiteInputs(options);
  const { demandIds, siteIds, problem, notes } = inputs;
  const solver = await loadHighs();
  const startS = nowS();
  const control = { nowS, deadlineS: startS + options.timeLimitS };
  const plan = solve(options, inputs, solver, control);
  const seconds = Math.round((nowS() - startS) * 1000) / 1000;

  const total = problem.weights.reduce((sum, weight) => sum + weight, 0);
  const unserved = plan.clashes.flatMap((clash) => clash.demands).map((at) => demandIds[at]!);
  const written = {
    model: plan.model,
    chosen: plan.chosen.map((site) => siteIds[site]!),
    objective: plan.objective,
    bound: plan.bound,
    gap: computeGapPct(plan.objective, plan.bound),
    proven: plan.proven,
    seconds,
    assignment: [...plan.servedBy.entries()].flatMap(([demand, site]) =>
      site < 0
        ? []
        : [
            {
              demand: demandIds[demand]!,
              site: siteIds[site]!,
              cost: costBetween(problem.rows, demand, site),
            },
          ],
    ),
    ...(unserved.length > 0 && { unserved }),
    ...(plan.left && { unservedWeight: plan.left.people, leastUnservedWeight: plan.left.least }),
  };
  writeFiles([{ path: out, bytes: `${JSON.stringify(written, null, 2)}\n` }], guard);
  const tell = (severity: Severity, { en, zh }: Text): void => {
    const word = translate(language, `severity.${severity}`);
    printFault(`${word} | ${language === 'en' ? en : zh}`);
  };
  for (const note of notes) tell('info', note);
  for (const { code, demands } of plan.clashes) {
    const names = demands.slice(0, 20).map((at) => demandIds[at]!);
    const more = demands.length > 20 ? ` … (${demands.length})` : '';
    const weight = rounded(demands.reduce((sum, at) => sum + problem.weights[at]!, 0));
    const params = { what: CLASHES[code], names, more, weight, of: rounded(total) };
    tell('error', say('terminal.not-served', params));
  }
  if (plan.left && plan.left.people > plan.left.least * (1 + 1e-9)) {
    const [left, least] = [rounded(plan.left.people), rounded(plan.left.least)];
    tell('warning', say('terminal.stopped-after-s-weight-left', { seconds, left, least }));
  }
  if (!plan.proven) {
    const gap = computeGapPct(plan.objective, plan.bound).toFixed(3);
    tell('warning', say('terminal.stopped-after-s-at-most', { seconds, gap }));
  }
  return plan.clashes.length > 0 ? 1 : 0;
}
