import { plainText } from '../../../core/base/plain-text.ts';
import type { FieldValue, ResultLayer, ResultSet } from '../layers/result-layer.ts';

function plainValue(value: FieldValue): FieldValue {
  if (typeof value === 'string') return plainText(value);
  if (!Array.isArray(value)) return value;
  return value.map((each) => (typeof each === 'string' ? plainText(each) : each)) as FieldValue;
}

function plainLayer(layer: ResultLayer): ResultLayer {
  const fields = layer.fields.map((field) => ({
    ...field,
    name: plainText(field.name),
    alias: plainText(field.alias),
  }));
  const rows = layer.rows.map((row) => ({ ...row, values: row.values.map(plainValue) }));
  return { ...layer, title: plainText(layer.title), fields, rows };
}

/** The same results without marks in their texts that would turn other text or break a file. */
export function plainSet(set: ResultSet): ResultSet {
  const texts = (list: readonly string[]): string[] => list.map(plainText);
  return {
    ...set,
    title: plainText(set.title),
    scenario: plainText(set.scenario),
    layers: set.layers.map(plainLayer),
    attribution: texts(set.attribution),
    licences: texts(set.licences),
    notices: texts(set.notices),
  };
}
