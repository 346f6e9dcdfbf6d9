import type { Sheet } from '../data.ts';
import { day, integer, moment } from '../format.ts';
import { words } from '../words.ts';
import { Chip, FactList, Section, Table } from './parts.tsx';

const NOT_FOUND = 'tidak ada di sumber publik / not in any public source';
const GROUPS = [
  [words.fact_group_identity(), ['name', 'sector', 'location', 'status']],
  [words.fact_group_parties(), ['gca', 'spv', 'sponsors', 'lenders']],
  [words.fact_group_contract(), ['contractType', 'contractSigned', 'financialClose', 'concessionYears']],
  [words.fact_group_finance(), ['value', 'debt', 'revenueSource', 'tariff', 'governmentSupport']],
  [words.fact_group_performance(), ['capacity', 'progressObservations', 'trafficObservations']],
] as const;
const SPECIAL: Record<string, string> = { progressObservations: 'progress', trafficObservations: 'traffic' };

const host = (address: string) => new URL(address).hostname.replace(/^www\./, '');
const kindOf = (key: string) => key.split('.')[0]!;
const factName = (key: string) => {
  const kind = SPECIAL[kindOf(key)] ?? kindOf(key).replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);
  return words[`fact_${kind}`]!({ number: key.split('.')[1] ?? '' });
};

export const Documents = ({ project, documents }: Sheet) => {
  const short = (hash: string) => <span className="hash">{`${hash.slice(0, 10)}…${hash.slice(-6)}`}</span>;
  return (
    <Section id="documents" title={words.documents_title()} lead={words.documents_lead()}>
      <Table
        caption={words.documents_title()}
        head={[words.document_word(), words.date_word(), words.hash_word()]}
        right={9}
        rows={[
          {
            key: 'dossier',
            cells: [
              <a href={`/api/dossiers/${documents.dossierHash}`}>{words.dossier_file()}</a>,
              day(project.createdAt),
              short(documents.dossierHash),
            ],
          },
          ...documents.documents.map(({ sha256, name, size }) => ({
            key: sha256,
            cells: [
              <a href={`/api/documents/${sha256}`}>{`${name}, ${integer(size)} byte`}</a>,
              day(project.createdAt),
              short(sha256),
            ],
          })),
          ...documents.reports.map(({ hash, time }, n) => ({
            key: hash + n,
            cells: [words.report_number({ number: documents.reports.length - n }), day(time), short(hash)],
          })),
        ]}
      />
    </Section>
  );
};

export const News = ({ updates }: Sheet) => (
  <Section id="updates" title={words.updates_title()} lead={words.updates_lead()}>
    <ol className="timeline">
      {updates.updates.map(({ kind, what, number, time }, n) => (
        <li key={n}>
          <time>{day(time)}</time>
          <span>{[words[`update_${what ?? kind}`]!({ number: number ?? 0 }), number].join(' ').trim()}</span>
        </li>
      ))}
    </ol>
  </Section>
);

export const Governance = ({ project, proposals }: Sheet) => (
  <Section id="proposals" title={words.proposals_title()} lead={words.governance_lead()}>
    {proposals.proposals.length > 0 ? (
      <ul className="proposals">
        {proposals.proposals.slice(0, 5).map(({ id, description, state, voteEnd }) => (
          <li key={id}>
            <a href={`/projects/${project.slug}/proposals/${id}`}>
              {description?.split('\n')[0]?.replace(/^#\s*/, '') || words.proposal_untitled()}
            </a>
            <Chip>{words[`proposal_${state}`]!()}</Chip>
            <span className="xs dim">{words.vote_until({ until: moment(voteEnd) })}</span>
          </li>
        ))}
      </ul>
    ) : (
      <p className="mut">{words.proposals_none()}</p>
    )}
  </Section>
);

export const SourcedFacts = ({ project }: Sheet) => {
  const { facts, parties } = project.dossier;
  const unknown = facts.filter(({ sources }) => sources.length === 0).length;
  return (
    <Section
      id="facts"
      title={words.facts_title()}
      lead={words.facts_lead()}
      aside={words.facts_count({ count: facts.length, unknown })}
    >
      <FactList
        facts={parties.map(({ role, name, fictitious }) => ({
          term: `${words.party({ role })}`,
          value: fictitious ? `${name} (${words.fictitious()})` : name,
        }))}
      />
      {GROUPS.map(([name, kinds]) => (
        <div key={name}>
          <h3>{name}</h3>
          <FactList
            facts={facts
              .filter(({ key }) => (kinds as readonly string[]).includes(kindOf(key)))
              .map(({ key, value, asOf, confidence, note, sources }) => ({
                term: factName(key),
                value: value === NOT_FOUND ? words.not_in_public_source() : value,
                note: (
                  <>
                    {asOf && `${words.fact_as_of({ date: asOf })} `}
                    {confidence && `[${words[`confidence_${confidence.replace('-', '_')}`]!()}] `}
                    {sources.map((source) => (
                      <a key={source} href={source}>
                        {host(source)}{' '}
                      </a>
                    ))}
                    {value !== NOT_FOUND && note}
                  </>
                ),
              }))}
          />
        </div>
      ))}
      <p className="xs dim">{words.facts_unconnected()}</p>
    </Section>
  );
};

export const Proof = ({ project }: Sheet) => (
  <Section id="proof" title={words.proof_title()} lead={words.proof_lead()}>
    <FactList
      facts={[
        { term: words.proof_created(), value: moment(project.createdAt) },
        { term: words.proof_transaction(), value: project.createdTx, hash: true },
        { term: words.dossier_hash(), value: project.dossierHash, hash: true },
        ...Object.entries(project.contracts).map(([term, value]) => ({ term, value, hash: true })),
      ]}
    />
  </Section>
);
