/** The purchase from which someone came here: a slug and nothing else, so that the way back never leads elsewhere. */
const SLUG = /^[a-z0-9-]{3,48}$/;

export function purchaseOf({
  searchParams,
}: {
  searchParams: Pick<URLSearchParams, 'getAll'>;
}): string | null {
  const all = searchParams.getAll('for');
  return all.length === 1 && SLUG.test(all[0]!) ? all[0]! : null;
}
