import type { MipAnswer, MipModel, MipSolver } from '../core/siting/solve/mip.ts';
import { mustStop, type SolveControl } from '../core/siting/solve/solve-control.ts';

/** Part of the time left that HiGHS is told: between its steps, of which some are long, it sees no clock. */
const TOLD = 0.9;

/**
 * Loads HiGHS (WebAssembly) and gives it as the solver the core asks for. A call blocks its thread
 * until it is done, its time is up or it is stopped; one thread, so equal programs give equal answers.
 * @param wasmUrl where the binary lies, for a bundled page; absent in Node.
 */
export async function loadHighs(wasmUrl?: string): Promise<MipSolver> {
  const { default: load } = await import('highs');
  const highs = await load(wasmUrl ? { locateFile: () => wasmUrl } : {});
  const { modelStatus, callbackType } = highs.constants;

  return (model: MipModel, control: SolveControl, start?: Float64Array): MipAnswer => {
    const numCols = model.cost.length;
    const numRows = model.rowLower.length;
    if (numCols === 0) return emptyAnswer(model);
    const { rowStarts: starts, columns: indices, values } = model;
    return highs.withModel(
      {
        numCols,
        numRows,
        colCost: model.cost,
        colLower: model.lower,
        colUpper: model.upper,
        rowLower: model.rowLower,
        rowUpper: model.rowUpper,
        integrality: model.integer,
        matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      },
      (instance): MipAnswer => {
        const limit = Math.max(0, control.deadlineS - control.nowS());
        instance.options.set({
          output_flag: false,
          mip_rel_gap: control.enoughGap ?? 0,
          mip_abs_gap: 1e-6,
          random_seed: 0,
          ...(limit < Infinity ? { time_limit: TOLD * limit } : {}),
        });
        if (start) instance.setSolution({ colValue: start });
        let lowest = -Infinity;
        const { modelStatus: status } = instance.run({
          [callbackType.mipImprovingSolution](event) {
            const { mip_solution: columns, objective_function_value: objective } = event.data;
            if (columns && objective !== undefined) control.onBetter?.(columns, objective, lowest);
            return undefined;
          },
          [callbackType.mipInterrupt](event) {
            const { mip_primal_bound: best, mip_dual_bound: bound } = event.data;
            if (bound !== undefined) lowest = Math.max(lowest, bound);
            if (best !== undefined && bound !== undefined) control.onProgress?.(best, bound);
            if (mustStop(control)) event.interrupt();
            return undefined;
          },
        });
        const infeasible =
          status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;
        const hasSolution = Number(instance.info.get('primal_solution_status')) === 2;
        const objective = hasSolution ? instance.getObjectiveValue() : Infinity;
        const bound = Number(instance.info.get('mip_dual_bound'));
        // With a gap that is enough HiGHS calls a solution optimal that is only near it.
        const proven =
          status === modelStatus.optimal &&
          (!control.enoughGap || objective - bound <= 1e-6 + 1e-9 * Math.abs(objective));
        return {
          ...(hasSolution && !infeasible ? { values: instance.getSolution().colValue } : {}),
          objective,
          bound: Number.isFinite(bound) ? bound : -Infinity,
          proven,
          infeasible,
        };
      },
    );
  };
}

/** A program without columns has one solution, or none. */
function emptyAnswer({ rowLower, rowUpper }: MipModel): MipAnswer {
  const infeasible = rowLower.some((lower, row) => lower > 0 || rowUpper[row]! < 0);
  return {
    ...(infeasible ? {} : { values: new Float64Array() }),
    objective: infeasible ? Infinity : 0,
    bound: infeasible ? Infinity : 0,
    proven: !infeasible,
    infeasible,
  };
}
