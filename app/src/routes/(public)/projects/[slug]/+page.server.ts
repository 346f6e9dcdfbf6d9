import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { valueOr } from '#lib/answer.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { settled } from '#lib/server/settled.ts';
import { still } from '#lib/server/still.ts';
import BuyBox from './BuyBox.svelte';
import BuyStrip from './BuyStrip.svelte';
import Lower from './Lower.svelte';
import Top from './Top.svelte';
import Upper from './Upper.svelte';

const SOME = '10';
const MANY = '100';

export async function load(event) {
  const route = api(event.fetch).projects[':slug'];
  const param = { slug: event.params.slug };
  const plain = { param, query: {} };
  const some = { param, query: { limit: SOME } };
  const one = await route.$get(plain);
  const [project, lists] = await Promise.all([
    read(Promise.resolve(one)),
    settled(
      {
        holders: read(route.holders.$get(some)),
        investments: read(route.investments.$get(some)),
        declarations: read(route.declarations.$get({ param, query: { limit: MANY } })),
        tranches: read(route.tranches.$get(plain)),
        documents: read(route.documents.$get(plain)),
        due: read(route.due.$get(plain)),
        proposals: read(route.proposals.$get(plain)),
        updates: read(route.updates.$get(plain)),
        asked: read(route.questions.$get(plain)),
      },
      event,
    ),
  ]);
  const { due, proposals, updates, asked, ...upper } = lists;
  const published = valueOr(lists.documents, null);
  const now = headOf(one).time;
  const { slug, name, symbol, contracts, stage, supply, books, spv, accrual, currencyDecimals } = project;
  return {
    slug,
    name,
    summary: project.dossier?.summary[getLocale()],
    top: still(Top, { project }, 't', event),
    upper: still(Upper, { project, ...upper, now }, 'u', event),
    lower: still(Lower, { project, tranches: lists.tranches, proposals, updates, asked }, 'l', event),
    buy: still(BuyBox, { project, now }, 'b', event),
    strip: still(BuyStrip, { project, now }, 's', event),
    /** What the visitor's browser compares with the chain, and with a file. */
    checked: { contracts, stage, supply, books, spv, accrual, currencyDecimals },
    hashes: [
      project.dossierHash,
      ...(published?.documents.map(({ sha256 }) => sha256) ?? []),
      ...[published?.reports, published?.evidence, published?.notices].flatMap(
        (some) => some?.map(({ hash }) => hash) ?? [],
      ),
    ],
    due: valueOr(due, { due: [], certified: [] }).due,
    // The block that last changed this sheet, not the head: so that the page's bytes change only with it.
    sheet: { title: name, number: symbol, block: project.changedBlock, time: now },
  };
}
