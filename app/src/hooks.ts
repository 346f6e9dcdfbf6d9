import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/en/projects` is the same route as `/projects`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname as `/${string}`;
