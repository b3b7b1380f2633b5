import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PieceKeeper } from '../../../src/commands/keeping/piece-keeper.ts';
import { seal, unseal } from '../../../src/commands/keeping/sealed.ts';

const edit = fc.record({
  what: fc.constantFrom('change', 'remove', 'add', 'cut', 'turn'),
  at: fc.nat(5000),
});

it('gives pieces that make the list again, whatever was done to it, and writes few of them anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
      const written = new Map<string, readonly unknown[]>();
      const keeper = new PieceKeeper(async (records) => {
        const id = String(written.size);
        written.set(id, records);
        return id;
      });
      let list = Array.from({ length: 5000 }, (_, n) => ({ n }));
      const joined = (ids: string[]) => ids.flatMap((id) => [...written.get(id)!]);
      let ids = await keeper.keep(list);
      expect(joined(ids)).toEqual(list);
      for (const { what, at } of edits) {
        const place = at % (list.length + 1);
        const before = written.size;
        if (what === 'change') list = list.with(place % list.length, { n: -at });
        if (what === 'remove') list = list.toSpliced(place, 1);
        if (what === 'add') list = list.toSpliced(place, 0, { n: at });
        if (what === 'cut') list = list.slice(Math.min(place, list.length - 1));
        if (what === 'turn') list = [...list.slice(place), ...list.slice(0, place)];
        ids = await keeper.keep(list);
        expect(joined(ids)).toEqual(list);
        expect(written.size - before).toBeLessThanOrEqual(4);
        keeper.forgetAllBut(new Set(ids));
      }
    }),
    { numRuns: 30 },
  );
});

it('a record says whether it is what was written', () => {
  const sealed = seal({ a: '甲', b: [1, 2] });
  expect(unseal(sealed)).toEqual({ state: 'whole', value: { a: '甲', b: [1, 2] } });
  expect(unseal({ ...sealed, text: sealed.text.replace('1', '7') })).toMatchObject({
    state: 'torn',
  });
  expect(unseal({ ...sealed, text: sealed.text.slice(1) })).toEqual({ state: 'unreadable' });
  expect(unseal({ ...sealed, form: 2 })).toEqual({ state: 'newer' });
  for (const record of [undefined, null, 7, 'x', { form: 1 }, seal(null)]) {
    expect(unseal(record)).toEqual({ state: 'unreadable' });
  }
});
