/** Sections that are loaded with what shows them, and not with the page; both languages name the same ones. */
export { delivery } from './delivery.ts';
export { rounds } from './rounds.ts';
export { followUps } from './follow-ups.ts';
export { money } from './money.ts';
export { estates } from './estates.ts';
export { provinceView } from './province-view.ts';
export { charts } from './charts.ts';
export { departmentForm } from './department-form.ts';
