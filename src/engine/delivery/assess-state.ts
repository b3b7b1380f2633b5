import type { AssessState } from '../../core/delivery/rounds/explain-turns.ts';
import { withProjects } from '../../core/plan/standing-projects.ts';
import type { EngineApi } from '../assessing/engine-api.ts';
import type { EngineSession } from '../session/engine-session.ts';
import type { NamedNetwork } from '../session/sent-network.ts';

/** Assesses frozen states, one after another, by an engine; circles walk the network that is named. */
export function stateAssessor(
  session: EngineSession<EngineApi>,
  network?: NamedNetwork,
): AssessState {
  return async (state) => {
    const { settings, reported, ownDocuments } = state;
    const walked = settings.circle === 'network' ? network : undefined;
    const engine = await session.holding(state, walked);
    const { deliveryProjects = [], facilities } = state;
    const scenario = withProjects(deliveryProjects, facilities, null, settings.year);
    const request = { scenario, settings, reported, ownDocuments };
    const networkKey = walked?.key;
    const asked = { ...request, ...(networkKey !== undefined && { networkKey }) };
    return (await engine.answer(asked, null, false)).assessment;
  };
}
