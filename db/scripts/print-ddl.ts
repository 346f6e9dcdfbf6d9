/** `node db/scripts/print-ddl.ts [name…]`: DDL of the described tables, to begin a migration with. */
import { ddlOf } from '../src/ddl.ts';
import { ofApp, ofChain } from '../src/tables.ts';

const wanted = process.argv.slice(2);
for (const [name, table] of Object.entries({ ...ofChain, ...ofApp }))
  if (wanted.length === 0 || wanted.some((prefix) => name.startsWith(prefix)))
    console.log(`${ddlOf(name, table)};\n`);
