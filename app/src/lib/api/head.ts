/** The block an answer counts on and the chain's own time of it, from its headers. */
export function headOf(answer: { headers: Headers }): { block: number; final: number; time: number } {
  const number = (name: string) => Number(answer.headers.get(name) ?? 0);
  return {
    block: number('x-indexed-block'),
    final: number('x-finalized-block'),
    time: number('x-block-time'),
  };
}
