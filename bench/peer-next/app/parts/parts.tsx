import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  aside?: ReactNode;
  children: ReactNode;
}

export const Section = ({ id, title, lead, aside, children }: SectionProps) => (
  <section id={id} className="section">
    <header>
      <h2>{title}</h2>
      {aside && <div className="sm mut">{aside}</div>}
    </header>
    {lead && <p className="mut">{lead}</p>}
    <div className="body">{children}</div>
  </section>
);

interface FigureProps {
  title: string;
  measure?: string;
  foot?: ReactNode;
  children: ReactNode;
}

export const Figure = ({ title, measure, foot, children }: FigureProps) => (
  <figure>
    <header>
      <h3>{title}</h3>
      {measure && <p className="sm mut">{measure}</p>}
    </header>
    <div className="picture">{children}</div>
    {foot && <footer>{foot}</footer>}
  </figure>
);

export interface Fact {
  term: string;
  value: ReactNode;
  figure?: boolean;
  hash?: boolean;
  note?: ReactNode;
}

export const FactList = ({ facts, even = false }: { facts: Fact[]; even?: boolean }) => (
  <dl className={even ? 'facts even' : 'facts'}>
    {facts.map(({ term, value, figure, hash, note }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd className={figure ? 'num' : hash ? 'hash' : undefined}>
          {value}
          {note && <span className="note xs dim">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);

interface TableProps {
  caption: string;
  head: string[];
  /** Columns of figures, from this one on. */
  right: number;
  rows: { key: string; cells: ReactNode[] }[];
}

export const Table = ({ caption, head, right, rows }: TableProps) => {
  const side = (n: number) => (n >= right ? 'r' : undefined);
  return (
    <div className="scroll">
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, n) => (
              <th key={name} className={side(n)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, n) =>
                n === 0 ? (
                  <th key={head[n]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[n]} className={side(n)} data-l={head[n]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const Bar = ({ parts }: { parts: { key: string; weight: string }[] }) => (
  <div className="bar" aria-hidden="true">
    {parts.map(({ key, weight }) => (
      <i key={key} style={{ flexGrow: Number(weight) }} />
    ))}
  </div>
);

export const Chip = ({ children }: { children: ReactNode }) => <span className="chip">{children}</span>;
