/** Ways in which a sign-in message may be no EIP-4361 message, each from a good one. */
type Change = (message: string) => string;

const replace =
  (from: string | RegExp, to: string): Change =>
  (message) => {
    const changed = message.replace(from, to);
    if (changed === message) throw new Error(`${from} is not in the message`);
    return changed;
  };
const line = (start: string) => new RegExp(`^${start}: .*$\\n?`, 'm');

export const malformed: [string, Change][] = [
  ['empty', () => ''],
  ['a space', () => ' '],
  ['no header', (message) => message.split('\n').slice(1).join('\n')],
  ['another header', replace('wants you to sign in with your Ethereum account:', 'wants you to sign in:')],
  ['a header in capitals', replace('wants you to sign in', 'WANTS YOU TO SIGN IN')],
  ['no domain', replace(/^\S+ wants/, ' wants')],
  ['a domain with a space', replace(/^(\S+) wants/, '127.0.0.1 :8787 wants')],
  ['no address', replace(/^0x[0-9a-fA-F]{40}$/m, '')],
  ['an address too short', replace(/^(0x[0-9a-fA-F]{39})[0-9a-fA-F]$/m, '$1')],
  ['an address too long', replace(/^(0x[0-9a-fA-F]{40})$/m, '$1a')],
  ['an address without 0x', replace(/^0x([0-9a-fA-F]{40})$/m, '$1')],
  [
    'an address with a wrong checksum',
    (message) => message.replace(/^0x[0-9a-fA-F]{40}$/m, (address) => swapCase(address)),
  ],
  [
    'an address in lower case',
    (message) => message.replace(/^0x[0-9a-fA-F]{40}$/m, (address) => address.toLowerCase()),
  ],
  ['no empty line before the statement', replace('\n\nMasuk', '\nMasuk')],
  ['no empty line after the statement', replace('Partisipro\n\n', 'Partisipro\n')],
  ['a statement of two lines', replace('Masuk', 'Masuk\nlagi')],
  ['no URI', replace(line('URI'), '')],
  ['an empty URI', replace(/^URI: .*$/m, 'URI: ')],
  ['a URI that is none', replace(/^URI: .*$/m, 'URI: not a uri')],
  ['no version', replace(line('Version'), '')],
  ['version 2', replace('Version: 1', 'Version: 2')],
  ['version 1.0', replace('Version: 1', 'Version: 1.0')],
  ['no chain', replace(line('Chain ID'), '')],
  ['a chain that is no number', replace(/^Chain ID: .*$/m, 'Chain ID: main')],
  ['a chain in hexadecimal', replace(/^Chain ID: .*$/m, 'Chain ID: 0x7a69')],
  ['a negative chain', replace(/^Chain ID: /m, 'Chain ID: -')],
  ['no nonce', replace(line('Nonce'), '')],
  ['a nonce too short', replace(/^Nonce: .*$/m, 'Nonce: abc1234')],
  ['a nonce with other signs', replace(/^Nonce: .*$/m, 'Nonce: abcd-efgh_1234')],
  ['no issued-at', replace(line('Issued At'), '')],
  ['an issued-at that is no time', replace(/^Issued At: .*$/m, 'Issued At: yesterday')],
  ['an issued-at without a zone', replace(/^Issued At: (.*)Z$/m, 'Issued At: $1')],
  ['an issued-at on a day that is not', replace(/^Issued At: .*$/m, 'Issued At: 2026-13-40T00:00:00Z')],
  ['an expiration that is no time', replace(/^Expiration Time: .*$/m, 'Expiration Time: never')],
  ['fields in another order', replace(/^(Version: 1)\n(Chain ID: \d+)$/m, '$2\n$1')],
  ['a field twice', replace(/^(Version: 1)$/m, '$1\n$1')],
  ['a field that is not known', replace(/^(Version: 1)$/m, '$1\nRole: admin')],
  ['text after the end', (message) => `${message}\nand more`],
  ['a line break after the end', (message) => `${message}\n`],
  ['a line break before', (message) => `\n${message}`],
  ['line breaks of another kind', replace(/\n/g, '\r\n')],
  ['a null', replace('Masuk', 'Ma\u0000suk')],
  ['a list of resources that is none', (message) => `${message}\nResources:\nhttps://example.org`],
];

function swapCase(text: string) {
  const body = Array.from(text.slice(2), (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()));
  return `0x${body.join('')}`;
}
