/** What `stage()` of the token says at a moment: two stages begin by time, recorded or not. */
import { big, type Row } from './rows.ts';

export function stageAt({ stage, closes_at, concession_end }: Row, now: bigint): string {
  if (stage === 'open' && now >= big(closes_at)) return 'reflection';
  const running = stage === 'construction' || stage === 'operating';
  return running && now >= big(concession_end) ? 'ended' : String(stage);
}
