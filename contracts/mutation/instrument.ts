/** The contracts with a mark at each statement, as `hardhat --coverage` sets them. */
import { addStatementCoverageInstrumentation, latestSupportedSolidityVersion } from '@nomicfoundation/edr';
import { getCoverageLibrary } from '@nomicfoundation/edr/coverage';
import { textOf, type SourceName } from './sources.ts';

export interface Statement {
  tag: string;
  file: SourceName;
  /** Half-open. */
  start: number;
  end: number;
}

export function instrumented(names: SourceName[]) {
  const library = getCoverageLibrary();
  const texts = new Map([[library.filename, library.content]]);
  const statements: Statement[] = [];
  for (const file of names) {
    const version = latestSupportedSolidityVersion();
    const { source, metadata } = addStatementCoverageInstrumentation(textOf(file), file, version);
    texts.set(file, source);
    for (const { tag, startUtf16: start, endUtf16: end } of metadata)
      statements.push({ tag: Buffer.from(tag).toString('hex'), file, start, end });
  }
  return { texts, statements };
}
