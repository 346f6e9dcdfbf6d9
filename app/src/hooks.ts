import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';
import { Still } from '#lib/still/still.ts';

/** `/en/projects` is the same route as `/projects`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname as `/${string}`;

export const transport: Transport = { Still };
