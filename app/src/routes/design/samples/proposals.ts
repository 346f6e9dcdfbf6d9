import type { ProposalList } from '#lib/features/project/proposal.ts';
import { SELECTORS } from '#lib/features/project/action.ts';
import { NOW, wallet, word } from './invented.ts';

type Proposal = ProposalList['proposals'][number];

const proposal = (id: number, over: Partial<Proposal>): Proposal => ({
  id: String(id),
  state: 'active',
  proposer: wallet(1),
  target: wallet(90),
  selector: SELECTORS.setReportDuty,
  calldata: `${SELECTORS.setReportDuty}${word(30 * 86_400)}`,
  heavy: false,
  subject: null,
  description: 'Laporan setiap 30 hari',
  descriptionHash: `0x${word(id)}`,
  voteStart: NOW - 86_400,
  voteEnd: NOW + 6 * 86_400,
  eta: null,
  forVotes: '4200',
  againstVotes: '1100',
  abstainVotes: '300',
  quorum: '2500',
  supply: '10000',
  createdAt: NOW - 3 * 86_400,
  queuedAt: null,
  executedAt: null,
  cancelledAt: null,
  tx: `0x${word(id)}`,
  ...over,
});

export const proposals: Proposal[] = [
  proposal(1, {}),
  proposal(2, {
    state: 'executed',
    selector: SELECTORS.setLongStop,
    calldata: `${SELECTORS.setLongStop}${word(NOW + 900 * 86_400)}`,
    description: 'Batas akhir pembangunan diundur karena penggalian menemukan pipa lama di KM 3',
  }),
  proposal(3, { state: 'defeated', selector: SELECTORS.signal, description: '' }),
];
