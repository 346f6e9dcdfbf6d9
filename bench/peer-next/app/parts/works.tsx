import type { Sheet, Tranche } from '../data.ts';
import { basisPoints, day, integer, moment, percent, rupiah, rupiahShort, shortAddress } from '../format.ts';
import { words } from '../words.ts';
import { Bar, Chip, Figure, Section, Table } from './parts.tsx';

/** The tranche that stands for the completion of the works, and pays nothing. */
const COMPLETION = 255;

export const Risks = ({ project }: Sheet) => {
  const { risks } = project.dossier;
  const company = risks.filter(({ allocation }) => allocation !== 'public').length;
  return (
    <Section id="risks" title={words.risks_title()} lead={words.risks_lead()}>
      <h3>{words.risks_finding({ company, count: risks.length })}</h3>
      <ol className="risks">
        {risks.map(({ category, allocation, mitigation }, n) => (
          <li key={category}>
            <span className="num dim">{n + 1}</span>
            <span>
              <b>{words[`risk_${category.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)}`]!()}</b>
              <span className="xs mut">{mitigation.id}</span>
            </span>
            <Chip>{words[`bearer_${allocation}`]!()}</Chip>
          </li>
        ))}
      </ol>
      <p className="xs dim">{words.risks_key()}</p>
    </Section>
  );
};

export const Works = ({ project, tranches }: Sheet) => {
  const { milestones } = project.dossier;
  const name = ({ number }: Tranche) =>
    number === COMPLETION ? words.completion() : (milestones[number]?.title.id ?? String(number + 1));
  const amount = (one: Tranche) =>
    one.number === COMPLETION
      ? '–'
      : one.amount === null
        ? basisPoints(one.bps)
        : rupiahShort(one.amount, project.currencyDecimals);
  return (
    <Section id="tranches" title={words.progress_title()} lead={words.tranches_lead()}>
      <h3>{words.tranches_title()}</h3>
      <ol className="posts">
        {tranches.tranches.map((one) => (
          <li key={one.number}>
            <span className="km">{one.number === COMPLETION ? '✓' : one.number + 1}</span>
            <div>
              <p className="line">
                <a href={`/projects/${project.slug}/tranches/${one.number}`}>{name(one)}</a>
                <b className="num">{amount(one)}</b>
              </p>
              <p className="sm mut">
                <Chip>{words[`tranche_${one.state}`]!()}</Chip>{' '}
                {one.releasedAt
                  ? day(one.releasedAt)
                  : milestones[one.number] &&
                    words.tranche_planned({ when: milestones[one.number]!.planned })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
};

export const Declarations = ({ project, declarations }: Sheet) => (
  <Section id="declarations" title={words.declarations_title()}>
    {declarations.items.length > 0 ? (
      <Table
        caption={words.declarations_title()}
        head={[
          words.number_word(),
          words.record_date(),
          words.state_word(),
          words.amount_gross(),
          words.amount_per_share(),
        ]}
        right={3}
        rows={declarations.items.map(({ number, recordTime, state, amount, netAmount, supply }) => ({
          key: String(number),
          cells: [
            words.declaration_number({ number }),
            day(recordTime),
            words[`declaration_${state}`]!(),
            rupiah(amount, project.currencyDecimals),
            netAmount && supply ? rupiah(BigInt(netAmount) / BigInt(supply), project.currencyDecimals) : '–',
          ],
        }))}
      />
    ) : (
      <p className="mut">{words.declarations_none()}</p>
    )}
    <p className="xs dim">{words.declarations_note()}</p>
  </Section>
);

export const Holders = ({ project, holders, investments }: Sheet) => {
  const supply = BigInt(holders.supply);
  const most = holders.items.reduce((sum, { balance }) => sum + BigInt(balance), 0n);
  const part = (shares: bigint) => percent(shares, supply);
  return (
    <Section
      id="holders"
      title={words.holders_owners()}
      aside={words.holders_finding({ count: holders.count })}
    >
      <Figure
        title={words.holders_most({
          count: holders.items.length,
          part: part(most),
          largest: part(BigInt(holders.items[0]?.balance ?? 0)),
        })}
        measure={words.holders_measure()}
        foot={<span>{words.holders_foot()}</span>}
      >
        <Bar parts={holders.items.map(({ account, balance }) => ({ key: account, weight: balance }))} />
        <Table
          caption={words.holders_title()}
          head={[words.wallet_word(), words.shares_word(), words.part_word()]}
          right={1}
          rows={holders.items.map(({ account, balance }) => ({
            key: account,
            cells: [
              <span className="hash">{shortAddress(account)}</span>,
              integer(balance),
              part(BigInt(balance)),
            ],
          }))}
        />
      </Figure>
      <details>
        <summary>{words.investments_title()}</summary>
        <Table
          caption={words.investments_title()}
          head={[
            words.date_word(),
            words.wallet_word(),
            words.move_word(),
            words.shares_word(),
            words.amount_word(),
          ]}
          right={3}
          rows={investments.items.map(({ account, kind, shares, amount, time, tx }, n) => ({
            key: `${tx}${n}`,
            cells: [
              moment(time),
              <span className="hash">{shortAddress(account)}</span>,
              words[`move_${kind}`]!(),
              integer(shares),
              rupiah(amount, project.currencyDecimals),
            ],
          }))}
        />
      </details>
    </Section>
  );
};
