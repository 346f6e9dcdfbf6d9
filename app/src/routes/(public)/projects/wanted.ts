/** What the list may be asked for, as it stands in the address. Empty fields of the form ask for nothing. */
const NAMES = ['search', 'sector', 'province', 'stage', 'sort', 'cursor'] as const;

type Name = (typeof NAMES)[number];
export type Wanted = Partial<Record<Name, string>>;

export const wantedOf = (params: URLSearchParams): Wanted =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** The same question, from another row on. */
export const queryOf = (wanted: Wanted, cursor: string) =>
  new URLSearchParams({ ...wanted, cursor } as Record<string, string>).toString();

/** Whether anything is asked for but an order and a page. */
export const isFiltered = ({ search, sector, province, stage }: Wanted) =>
  [search, sector, province, stage].some((value) => value !== undefined);

/** Which of them the API refused. */
export function refusedOf(body: unknown): Name[] {
  const { details = [] } = (body as { error?: { details?: { field: string }[] } }).error ?? {};
  return NAMES.filter((name) => details.some(({ field }) => field === name));
}
