/** Lines that ran and lines that did not, from a report in lcov's form. */
export interface Lines {
  run: number;
  missed: number[];
}

/** Of our contracts alone, in the order of their names. */
export function linesIn(lcov: string): (Lines & { file: string })[] {
  return lcov
    .split('end_of_record')
    .flatMap((record) => {
      const file = /^SF:(.*)$/m.exec(record)?.[1]?.trim();
      if (!file?.startsWith('contracts/src/')) return [];
      const counted = [...record.matchAll(/^DA:(\d+),(\d+)/gm)].map(([, line, times]) => [
        Number(line),
        Number(times),
      ]);
      const missed = counted.filter(([, times]) => times === 0).map(([line]) => line!);
      return [{ file, run: counted.length - missed.length, missed }];
    })
    .filter(({ run, missed }) => run + missed.length > 0)
    .sort((a, b) => a.file.localeCompare(b.file));
}

/** In hundredths of a percent, rounded down: 98 is reached or it is not. */
export function ofLines(all: Lines[]): number {
  const run = all.reduce((sum, lines) => sum + lines.run, 0);
  const lines = all.reduce((sum, { missed }) => sum + missed.length, run);
  return Math.floor((10_000 * run) / lines) / 100;
}
