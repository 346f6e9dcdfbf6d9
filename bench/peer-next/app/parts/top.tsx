import type { Sheet } from '../data.ts';
import { basisPoints, day, days, integer, moment, percent, rupiah, rupiahShort } from '../format.ts';
import { words } from '../words.ts';
import { FactList } from './parts.tsx';

const LINKS = [
  ['money', words.money_title()],
  ['return', words.link_return()],
  ['risks', words.nav_risk()],
  ['tranches', words.link_progress()],
  ['holders', words.link_owners()],
  ['documents', words.documents_title()],
  ['updates', words.updates_title()],
  ['proposals', words.link_votes()],
  ['facts', words.link_facts()],
  ['proof', words.proof_title()],
] as const;

export const Head = ({ project }: Sheet) => {
  const party = (role: string) => project.dossier.parties.find((one) => one.role === role)?.name ?? '–';
  const rows = [
    [words.party({ role: 'publicAuthority' }), party('publicAuthority')],
    [words.party({ role: 'projectCompany' }), party('projectCompany')],
    [words.dossier_hash(), `${project.dossierHash.slice(0, 8)}…${project.dossierHash.slice(-4)}`],
    [words.proof_created(), day(project.createdAt)],
  ];
  return (
    <div className="wrap">
      <div className="head">
        <div>
          <p className="sm mut">
            <a href="/projects">{words.nav_projects()}</a> / {words[`sector_${project.dossier.sector}`]!()}
          </p>
          <h1>{project.name}</h1>
          <p className="lede mut">{project.dossier.summary.id}</p>
        </div>
        <dl className="title-block">
          {rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <nav className="tabs" aria-label={words.nav_sections()}>
        {LINKS.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
    </div>
  );
};

export const BuyBox = ({ project }: Sheet) => {
  const cost = (shares: string) => BigInt(shares) * BigInt(project.price);
  const short = (shares: string) => rupiahShort(cost(shares), project.currencyDecimals);
  const part = (shares: string) => `${Number((BigInt(shares) * 10_000n) / BigInt(project.hardCap)) / 100}%`;
  const raising = project.stage === 'open';
  return (
    <div className="buy">
      <div>
        <p className="sm mut">{words.raised_title()}</p>
        <p className="big num">{rupiah(cost(project.sold), project.currencyDecimals)}</p>
        <p className="xs mut">
          {words.raised_part({ part: percent(BigInt(project.sold), BigInt(project.hardCap)) })}
        </p>
      </div>
      <div className="gauge" aria-hidden="true">
        <div>
          <b style={{ width: part(project.sold) }} />
        </div>
        <span className="post" style={{ left: part(project.softCap) }} />
        <span className="label" style={{ left: part(project.softCap) }}>
          <b>{short(project.softCap)}</b>
          {words.soft_cap()}
        </span>
        <span className="label end">
          <b>{short(project.hardCap)}</b>
          {words.hard_cap()}
        </span>
      </div>
      <FactList
        even
        facts={[
          {
            term: words.price_per_share(),
            value: rupiah(project.price, project.currencyDecimals),
            figure: true,
          },
          { term: words.holders_title(), value: integer(project.identities), figure: true },
          { term: words.reflection_title(), value: days(project.terms.reflection), figure: true },
          raising
            ? { term: words.closes(), value: moment(project.closesAt), figure: true }
            : { term: words.stage_title(), value: words[`stage_${project.stage}`]!(), figure: true },
        ]}
      />
      {raising ? (
        <>
          <a className="btn" href={`/projects/${project.slug}/invest`}>
            {words.buy_shares()}
          </a>
          <p className="xs mut">
            {words.buy_note()} <a href="#risks">{words.buy_can_lose()}</a>
          </p>
        </>
      ) : (
        <a className="btn alt" href="/portfolio">
          {words.to_portfolio()}
        </a>
      )}
    </div>
  );
};

export const Foot = ({ project }: Sheet) => (
  <dl className="title-block wide">
    {[
      [words.sheet_title(), project.name],
      [words.sheet_number(), project.symbol],
      [words.sheet_block(), integer(project.changedBlock)],
      [words.term_profit_fee(), basisPoints(project.terms.managementFeeBps)],
    ].map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
