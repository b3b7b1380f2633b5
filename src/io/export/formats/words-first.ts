import type { ResultLayer } from '../layers/result-layer.ts';
import { FOR_PROGRAMS } from '../tables/for-programs.ts';

/** A layer of results with the fields for programs behind those in words; foreign fields have no other name and stay. */
export function wordsFirst(layer: ResultLayer): ResultLayer {
  const isCode = ({ name, alias }: ResultLayer['fields'][number]) =>
    FOR_PROGRAMS.has(name) && alias !== name;
  const places = [...layer.fields.keys()];
  const order = [
    ...places.filter((at) => !isCode(layer.fields[at]!)),
    ...places.filter((at) => isCode(layer.fields[at]!)),
  ];
  return {
    ...layer,
    fields: order.map((at) => layer.fields[at]!),
    rows: layer.rows.map((row) => ({ ...row, values: order.map((at) => row.values[at]!) })),
  };
}
