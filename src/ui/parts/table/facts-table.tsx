import './table.css';
import type { ReactNode } from 'react';
import { joinClasses } from './table-column.ts';

/** A few facts, each a name and what is known of it. */
export function FactsTable({
  facts,
  className,
}: {
  facts: readonly (readonly [key: string, name: ReactNode, fact: ReactNode])[];
  className?: string;
}) {
  return (
    <table className={joinClasses('data-table', className)}>
      <tbody>
        {facts.map(([key, name, fact]) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{fact}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
