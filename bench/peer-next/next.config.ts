import type { NextConfig } from 'next';

export default {
  poweredByHeader: false,
  turbopack: {
    root: import.meta.dirname,
    // A wallet's SDK takes it along for payments, and it wants packages that nobody brings; no code here comes to it.
    resolveAlias: { '@coinbase/cdp-sdk': './absent.cjs' },
  },
} satisfies NextConfig;
