import type { Sheet } from '../data.ts';
import { basisPoints, day, days, integer, moment, rupiah, rupiahShort, shortAddress } from '../format.ts';
import { words } from '../words.ts';
import { Bar, FactList, Figure, Section, type Fact } from './parts.tsx';

export const Money = ({ project }: Sheet) => {
  const short = (amount: bigint | string, decimals = project.currencyDecimals) =>
    rupiahShort(amount, decimals);
  const { dossier, books } = project;
  const whole = BigInt(project.sold) * BigInt(project.price);
  const escrow =
    project.stage === 'open' ? BigInt(project.supply) * BigInt(project.price) : BigInt(books.escrow);
  const stats = [
    [
      words.project_value(),
      dossier.budget ? short(dossier.budget.amount, 0) : '–',
      words.from_public_source(),
    ],
    [
      words.raised_title(),
      short(whole),
      words.raised_of({ whole: short(BigInt(project.hardCap) * BigInt(project.price)) }),
    ],
    [words.concession_left(), day(project.concessionEnd), words.term_concession_end()],
    [words.paid_out(), short(project.declaredTotal), words.checked_on_chain()],
  ];
  return (
    <section id="money" className="money">
      <h2 className="vh">{words.money_title()}</h2>
      <dl className="stats">
        {stats.map(([term, figure, note]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="figure num">{figure}</dd>
            <dd className="xs dim">{note}</dd>
          </div>
        ))}
      </dl>
      <div className="grid">
        <Figure
          title={words.where_finding({ whole: short(whole), escrow: short(escrow) })}
          measure={words.where_measure()}
          foot={<span>{words.where_profit({ profit: short(books.profit) })}</span>}
        >
          <Bar
            parts={[
              { key: 'escrow', weight: String(escrow) },
              { key: 'rest', weight: String(whole - escrow) },
            ]}
          />
          <ul className="legend">
            <li>
              {words.where_escrow()} <b className="num">{short(escrow)}</b>
            </li>
            <li>
              {words.where_spv()} <b className="num">{short(whole - escrow)}</b>
            </li>
          </ul>
        </Figure>
        <Figure title={words.support_title()} measure={words.support_measure()}>
          {dossier.governmentSupport.length > 0 ? (
            <FactList
              even
              facts={dossier.governmentSupport.map(({ kind, amount, note }) => ({
                term: kind,
                value: amount && amount !== '0' ? short(amount, 0) : words.amount_not_public(),
                note,
              }))}
            />
          ) : (
            <p className="sm mut">{words.not_in_public_source()}</p>
          )}
        </Figure>
      </div>
    </section>
  );
};

export const Terms = ({ project }: Sheet) => {
  const { terms } = project;
  const money = (shares: string) => rupiah(BigInt(shares) * BigInt(project.price), project.currencyDecimals);
  const figure = (term: string, value: string, note?: string): Fact => ({ term, value, note, figure: true });
  return (
    <Section id="terms" title={words.terms_title()} lead={words.terms_lead()}>
      <div className="grid ruled">
        <FactList
          even
          facts={[
            figure(words.price_per_share(), rupiah(project.price, project.currencyDecimals)),
            figure(words.term_soft_cap(), integer(project.softCap), money(project.softCap)),
            figure(words.term_hard_cap(), integer(project.hardCap), money(project.hardCap)),
            figure(words.term_min_ticket(), integer(project.minTicket)),
            figure(words.term_min_identities(), integer(terms.minIdentities)),
            figure(words.term_max_part(), basisPoints(terms.maxBps)),
            figure(words.term_tiers(), terms.tierLimits.map(integer).join(' · ')),
            figure(words.opens(), moment(project.opensAt)),
            figure(words.closes(), moment(project.closesAt)),
            figure(words.reflection_title(), days(terms.reflection)),
          ]}
        />
        <FactList
          even
          facts={[
            figure(words.term_raise_fee(), basisPoints(terms.raiseFeeBps)),
            figure(words.term_profit_fee(), basisPoints(terms.managementFeeBps)),
            figure(words.term_long_stop(), day(terms.longStop)),
            figure(words.term_concession_end(), day(project.concessionEnd)),
            figure(words.term_reports(), days(project.report.every)),
            { term: words.first_engineer(), value: shortAddress(terms.verifier) },
            { term: words.second_engineer(), value: shortAddress(terms.secondVerifier) },
            { term: words.term_reviewer(), value: shortAddress(terms.reviewer) },
            { term: words.term_unclaimed(), value: shortAddress(terms.unclaimedDestination) },
          ]}
        />
      </div>
    </Section>
  );
};

export const Return = ({ project }: Sheet) => {
  const { years, method } = project.dossier.forecast;
  const money = (amount: bigint | string) => rupiah(amount, project.currencyDecimals);
  const peak = years.reduce((most, { perShare }) => (BigInt(perShare) > most ? BigInt(perShare) : most), 1n);
  const sum = years.reduce((total, { perShare }) => total + BigInt(perShare), 0n);
  const first = years.find(({ perShare }) => perShare !== '0')?.year ?? 0;
  const height = (amount: string) => `${Number((BigInt(amount) * 1000n) / peak) / 10}%`;
  return (
    <Section
      id="return"
      title={words.return_title()}
      aside={words.return_per_share({ price: money(project.price) })}
    >
      <Figure
        title={words.return_finding({ year: first })}
        measure={words.return_measure({ peak: money(peak) })}
        foot={<span>{words.return_hatch()}</span>}
      >
        <div className="years" aria-hidden="true">
          {years.map(({ year, perShare }) => (
            <i key={year} style={{ height: height(perShare) }} />
          ))}
        </div>
      </Figure>
      <details className="how">
        <summary>{words.return_how_sum()}</summary>
        <p>
          {words.return_how_text({
            price: money(project.price),
            sum: money(sum),
            first: years[0]?.year ?? 0,
            last: years.at(-1)?.year ?? 0,
          })}
        </p>
        <p>{method.id}</p>
        <p className="by-year">
          {years.map(({ year, perShare }) => (
            <span key={year}>
              {year} <b className="num">{money(perShare)}</b>
            </span>
          ))}
        </p>
      </details>
    </Section>
  );
};
