/** Plans and audits as a terminal shows them. */
import { formatEther, formatGwei, getAddress } from 'viem';
import { date, day, type Audit } from './audit.ts';
import type { Cost } from './cost.ts';
import type { Prepared } from './platform.ts';

export function planTable({ book, steps }: Prepared, cost: Cost): string {
  const { transactions } = book.content;
  const rows = steps.map(({ key, to }, index) => {
    const known = transactions[key];
    const state = known?.block !== undefined ? 'stands' : known ? 'signed' : 'to do';
    const gas = cost.gas.get(key);
    return [key, state, gas ? grouped(gas) : '', to ? '' : getAddress(book.addressAt(index))];
  });
  return columns([['step', 'state', 'gas', 'address'], ...rows], [2]);
}

export function costLine({ total, price, withData }: Cost, balance: bigint): string {
  const data = withData
    ? ''
    : '; what the data costs on Ethereum is not in it, since this node does not say it';
  return (
    `gas ${grouped(total)} × ${formatGwei(price)} gwei = ${formatEther(total * price)} ETH${data}\n` +
    `balance ${formatEther(balance)} ETH`
  );
}

export function auditTable({ memberships, findings, waiting }: Audit): string {
  const rows = memberships.map(({ role, account, expected, delay, since }) => [
    role,
    getAddress(account),
    day(delay),
    date(since),
    expected ? 'as named' : 'NOT NAMED',
  ]);
  const lines = [columns([['role', 'account', 'delay', 'since (UTC)', ''], ...rows], [])];
  for (const { caller, target, data, readyAt } of waiting)
    lines.push(
      `announced: ${getAddress(caller)} may call ${getAddress(target)} from ${date(readyAt)} UTC: ${data}`,
    );
  for (const finding of findings) lines.push(`WRONG: ${finding}`);
  lines.push(
    findings.length === 0
      ? 'Nobody but those named holds a role, and every delay is as written down.'
      : `${findings.length} wrong`,
  );
  return lines.join('\n');
}

const grouped = (value: bigint) => value.toLocaleString('en');

function columns(rows: readonly (readonly string[])[], toTheRight: readonly number[]): string {
  const widths = rows[0]!.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  const cell = (text: string, n: number) =>
    toTheRight.includes(n) ? text.padStart(widths[n]!) : text.padEnd(widths[n]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
