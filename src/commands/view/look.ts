import { kindsNamedBy } from '../../core/standards/kinds-named-by.ts';
import { currentLibrary } from '../../state/library.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import {
  type Selection,
  type Step,
  type TableView,
  type View,
  viewStore,
} from '../../state/view-store.ts';

/** What is looked at, not what is true: none of this is undone or saved with the project. */
export function look(change: Partial<View>): void {
  viewStore.setState(change);
}

export function openStep(step: Step): void {
  const view = viewStore.getState();
  look({ step, panelOpen: !(view.panelOpen && view.step === step) });
}

/** Selects; the map shows the kind of a site that is selected. */
export function select(selection: Selection | null): void {
  const { kind } = viewStore.getState();
  const site =
    selection?.type === 'site'
      ? activeScenario(currentProject())?.sites.find(({ id }) => id === selection.id)
      : undefined;
  look({ selection, ...(site && !site.kinds.includes(kind) && { kind: site.kinds[0]! }) });
}

export function setTable(change: Partial<TableView>): void {
  look({ table: { ...viewStore.getState().table, ...change } });
}

/** Colours the map by a rule and shows the kind that it is about; null gives all rules back. */
export function colourByRule(ruleId: string | null): void {
  const { kind } = viewStore.getState();
  const standard = ruleId === null ? undefined : currentLibrary().standardById(ruleId);
  const kinds = standard ? kindsNamedBy([standard], currentLibrary()) : [];
  const isNamed = kinds.length === 0 || kinds.includes(kind);
  look({ ruleId, ...(!isNamed && { kind: kinds[0]! }) });
}

/** The same, and narrows the table to the rule. */
export function lookAtRule(ruleId: string | null): void {
  colourByRule(ruleId);
  look({ table: { ...viewStore.getState().table, ruleId } });
}

/** Draws a layer more faintly, 0 to 1 of its own strength. */
export function setFade(layer: keyof View['show'], share: number): void {
  look({ fade: { ...viewStore.getState().fade, [layer]: share } });
}

export function toggleShow(layer: keyof View['show']): void {
  const { show } = viewStore.getState();
  look({ show: { ...show, [layer]: !show[layer] } });
}
