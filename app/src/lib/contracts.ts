import { CONTRACTS } from '$app/env/public';

/** Addresses of the platform's own contracts, as the running Worker knows them. */
export const singletons = () =>
  JSON.parse(CONTRACTS) as Record<
    'IdentityRegistry' | 'ProjectFactory' | 'ReleaseBook' | 'DemoRupiah',
    `0x${string}`
  >;
