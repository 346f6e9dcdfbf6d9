/** Enough of a program's output to see what is wrong: its end. The log has the rest. */
export function shortened(output: string, lines = 60): string {
  const all = output.trimEnd().split('\n');
  const rest = all.length > lines ? [`${all.length - lines} lines before this …`] : [];
  return [...rest, ...all.slice(-lines)].map((line) => `        ${line}`).join('\n');
}
