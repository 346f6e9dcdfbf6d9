import type { Metadata } from 'next';
import { sheetOf } from '../../data.ts';
import { Money, Return, Terms } from '../../parts/money.tsx';
import { Documents, Governance, News, Proof, SourcedFacts } from '../../parts/records.tsx';
import { BuyBox, Foot, Head } from '../../parts/top.tsx';
import { Declarations, Holders, Risks, Works } from '../../parts/works.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await sheetOf((await params).slug);
  return { title: `${project.name} · Partisipro`, description: project.dossier.summary.id };
}

export default async function Page({ params }: Props) {
  const sheet = await sheetOf((await params).slug);
  return (
    <>
      <Head {...sheet} />
      <div className="wrap two">
        <div className="sections">
          <Money {...sheet} />
          <Terms {...sheet} />
          <Return {...sheet} />
          <Risks {...sheet} />
          <Works {...sheet} />
          <Declarations {...sheet} />
          <Holders {...sheet} />
          <Documents {...sheet} />
          <News {...sheet} />
          <Governance {...sheet} />
          <SourcedFacts {...sheet} />
          <Proof {...sheet} />
        </div>
        <aside>
          <BuyBox {...sheet} />
        </aside>
      </div>
      <div className="wrap">
        <Foot {...sheet} />
      </div>
    </>
  );
}
