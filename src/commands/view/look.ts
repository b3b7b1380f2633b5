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

export function select(selection: Selection | null): void {
  look({ selection });
}

export function setTable(change: Partial<TableView>): void {
  look({ table: { ...viewStore.getState().table, ...change } });
}

/** Colours map and card by a rule and narrows the table to it; null gives all rules back. */
export function lookAtRule(ruleId: string | null): void {
  look({ ruleId, table: { ...viewStore.getState().table, ruleId } });
}

export function toggleShow(layer: keyof View['show']): void {
  const { show } = viewStore.getState();
  look({ show: { ...show, [layer]: !show[layer] } });
}
